/** Who calls the service and what they may do: API keys, roles, the audit log. Knows no HTTP. */
@NullMarked
package org.gradus.security;

import org.jspecify.annotations.NullMarked;
