/**
 * A story's articles to the facts they report, each once, with every telling of it. Nothing else in
 * the core decides whether two sentences say the same. {@code FactFinder} is the stage; what else
 * is public is there for whoever fits its weights or measures how figures are compared.
 */
@NullMarked
package dev.backstory.fact;

import org.jspecify.annotations.NullMarked;
