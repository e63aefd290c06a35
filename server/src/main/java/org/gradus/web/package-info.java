/** The service over HTTP. */
package org.gradus.web;
