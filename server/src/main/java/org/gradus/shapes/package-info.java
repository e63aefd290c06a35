/** From criteria to SHACL Core: the compiler, and the guard that refuses what an engine might ignore. */
package org.gradus.shapes;
