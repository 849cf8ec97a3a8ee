/**
 * The headline of a page, chosen among those of its articles. Other packages need only {@link
 * dev.backstory.compose.section.headline.HeadlineWriter}; trainers also read {@link
 * dev.backstory.compose.section.headline.HeadlineFigures}.
 */
@NullMarked
package dev.backstory.compose.section.headline;

import org.jspecify.annotations.NullMarked;
