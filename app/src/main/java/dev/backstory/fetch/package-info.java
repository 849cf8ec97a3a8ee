/**
 * The one door to the network: every request of the program goes through {@link HttpDoor}, which
 * keeps to public addresses, to the limits it was given and to the manners of the web.
 */
@NullMarked
package dev.backstory.fetch;

import org.jspecify.annotations.NullMarked;
