package org.gradus.sample;

/**
 * What kind of organisation one is.
 *
 * @param industry local name of its industry
 * @param size local name of its size
 * @param ownership local name of its ownership
 * @param region code of its region
 */
public record Profile(String industry, String size, String ownership, String region) {}
