/**
 * Why the library does not do what it was asked: one sealed type with a stable code and words in both languages. Whoever
 * embeds the library catches {@link org.gradus.refusal.Refusal}; nothing that is thrown on purpose is anything else.
 */
@NullMarked
package org.gradus.refusal;

import org.jspecify.annotations.NullMarked;
