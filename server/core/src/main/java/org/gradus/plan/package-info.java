/**
 * Plans: shapes compiled to bit sets and integers. What goes in is the shapes graph and packed evidence; what comes out is
 * which shapes a subject fails, as a SHACL engine would say. No criteria, no engine, no files.
 */
package org.gradus.plan;
