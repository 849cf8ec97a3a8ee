/**
 * Tells other programs what becomes of stories: what is news, how it is written and signed, and how
 * it gets there. Messages are those of Standard Webhooks.
 */
@NullMarked
package dev.backstory.webhook;

import org.jspecify.annotations.NullMarked;
