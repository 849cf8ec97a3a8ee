/**
 * The headline of a page, chosen among those of its articles. What other rooms need of it is {@link
 * dev.backstory.compose.section.headline.HeadlineWriter}; trainers read {@link
 * dev.backstory.compose.section.headline.HeadlineFigures}, too.
 */
@NullMarked
package dev.backstory.compose.section.headline;

import org.jspecify.annotations.NullMarked;
