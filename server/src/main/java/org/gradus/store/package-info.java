/** What the service keeps: organisations, versions of their evidence, decisions, assessments and jobs, in TDB2 and beside it. */
package org.gradus.store;
