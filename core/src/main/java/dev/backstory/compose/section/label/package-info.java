/**
 * The short labels of key points and implications. Other packages need only {@link
 * dev.backstory.compose.section.label.LabelMaker}, and to know which labels words show, {@link
 * dev.backstory.compose.section.label.PointKinds}.
 */
@NullMarked
package dev.backstory.compose.section.label;

import org.jspecify.annotations.NullMarked;
