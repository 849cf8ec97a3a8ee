/**
 * Sentences to claims: what can stand alone, full names for surnames and pronouns, and the gate
 * that checks a claim against its evidence. Public: the editor and its edits, for page and writers,
 * and the verifier, for whoever checks a page.
 */
@NullMarked
package dev.backstory.compose.claim;

import org.jspecify.annotations.NullMarked;
