package dev.backstory.extract.title;

import dev.backstory.extract.page.FeatureValues;

/** A text that may be the headline of a page, and what is to be said of it. */
public record TitleCandidate(String text, FeatureValues traits) {}
