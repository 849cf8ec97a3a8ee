/**
 * A page in the making and what a writer of a section is given: the draft with its gate, the order
 * in which sentences are worth telling, and how much of an article may be shown. Public for the
 * writers; the settings for whoever builds a composer.
 */
@NullMarked
package dev.backstory.compose.page;

import org.jspecify.annotations.NullMarked;
