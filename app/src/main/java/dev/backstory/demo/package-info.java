/**
 * The demonstration newsroom: invented outlets on loopback, whose articles lie under {@code demo/}
 * on the class path. It is a server of pages and feeds like any other; the rest of the program
 * knows nothing about it, and it knows no more of the program than how the core names things. Its
 * pages are templates, for which {@code ArticlePage} and what it holds are public.
 */
@NullMarked
package dev.backstory.demo;

import org.jspecify.annotations.NullMarked;
