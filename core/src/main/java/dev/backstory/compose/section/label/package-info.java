/**
 * The short headings over key points and implications. What other rooms need of it is {@link
 * dev.backstory.compose.section.label.LabelMaker} alone.
 */
@NullMarked
package dev.backstory.compose.section.label;

import org.jspecify.annotations.NullMarked;
