package org.gradus.spark;

import java.io.Serializable;

/**
 * A file that a run reads.
 *
 * @param number of all files of the run, in the order of their names
 * @param path as Hadoop's file systems know it
 * @param name as people know it: the path alone where it lies on this machine
 * @param bytes its length
 * @param changed when it was changed, in milliseconds
 */
record Input(long number, String path, String name, long bytes, long changed) implements Serializable {}
