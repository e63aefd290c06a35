/**
 * What the service keeps: organisations, versions of their evidence, decisions, assessments and jobs, in TDB2 and beside it.
 * Whatever touches a file or a database of the data folder comes in; what is done with it is for {@link org.gradus.service}.
 */
@NullMarked
package org.gradus.store;

import org.jspecify.annotations.NullMarked;
