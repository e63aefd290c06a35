package org.gradus.web.http;

import org.gradus.json.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Spring writes what controllers return with the one mapper too. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
    @Bean
    JsonMapper mapper() {
        return Json.MAPPER;
    }
}
