/**
 * What each organisation has to show at present, ready to be decided: read from the store once, held in memory, and kept beside
 * the store as packed rows. All of it is made of the store, fits one state of it, and is made anew where it does not.
 */
@NullMarked
package org.gradus.holdings;

import org.jspecify.annotations.NullMarked;
