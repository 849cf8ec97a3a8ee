/**
 * News by mail, of a section or a search: who asked for it and has confirmed, what there is to
 * tell, and when it is sent.
 */
@NullMarked
package dev.backstory.digest;

import org.jspecify.annotations.NullMarked;
