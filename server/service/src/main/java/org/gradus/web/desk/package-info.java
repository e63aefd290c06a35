/**
 * The workbench: what people who are logged in do in the browser, each by the role of its key. Pages are drawn here, and
 * every form is a {@link org.gradus.web.session.Form}; what is done is done by the services that the JSON interface uses too.
 */
@NullMarked
package org.gradus.web.desk;

import org.jspecify.annotations.NullMarked;
