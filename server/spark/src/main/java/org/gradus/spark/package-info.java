/**
 * Nations on Apache Spark: organisations are read, decided and counted on many machines by the library, and written as Parquet.
 * Decides nothing itself. What goes from machine to machine is bytes, texts and numbers, never a term of RDF.
 */
@NullMarked
package org.gradus.spark;

import org.jspecify.annotations.NullMarked;
