/** All that can be set about a service. What a setting means is in docs/operations.md. */
package org.gradus.settings;
