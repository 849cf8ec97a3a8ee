/**
 * The one door to the network: every request of the program goes through {@link GuardedHttpClient},
 * which keeps to public addresses, to the limits it was given and to the rules of crawling.
 */
@NullMarked
package dev.backstory.fetch;

import org.jspecify.annotations.NullMarked;
