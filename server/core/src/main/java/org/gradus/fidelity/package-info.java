/**
 * How requirements were read twice and where the readings parted: the ledgers under {@code docs/fidelity/}, and the pages
 * and the dataset that are made from them and the ontology, with the tables that tell practices apart.
 */
@NullMarked
package org.gradus.fidelity;

import org.jspecify.annotations.NullMarked;
