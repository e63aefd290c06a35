/**
 * The JSON interface: organisations, evidence, assessments, jobs, keys, questions; one controller a kind of resource.
 */
package org.gradus.web.api;
