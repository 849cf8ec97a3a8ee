/** The one door to the network: every request of the program goes through here. */
@NullMarked
package dev.backstory.fetch;

import org.jspecify.annotations.NullMarked;
