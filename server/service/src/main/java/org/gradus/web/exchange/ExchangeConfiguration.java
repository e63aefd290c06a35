package org.gradus.web.exchange;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filters after all others: who may not ask is refused before conditions count. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {
    @Bean
    FilterRegistrationBean<ExchangeFilter> exchange(Resources resources) {
        var filter = new FilterRegistrationBean<>(new ExchangeFilter(resources));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<LineFilter> lines() {
        var filter = new FilterRegistrationBean<>(new LineFilter());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }
}
