/** Who calls the service and what they may do: API keys, tokens of an identity provider, roles, the audit log. */
package org.gradus.security;
