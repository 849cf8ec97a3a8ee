/**
 * Names: where they stand, what they name, and which of them mean the same in one article. Public
 * are the names themselves and those who find them, for the rooms beside it and the trainers.
 */
@NullMarked
package dev.backstory.annotate.name;

import org.jspecify.annotations.NullMarked;
