package org.gradus.spark;

/**
 * A file that a run reads.
 *
 * @param number of all files of the run, in the order of their names
 * @param path as Hadoop's file systems know it
 * @param bytes its length
 * @param changed when it was changed, in milliseconds
 */
record Input(long number, String path, long bytes, long changed) {}
