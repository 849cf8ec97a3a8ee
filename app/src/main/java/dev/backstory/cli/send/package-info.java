/** Commands about what is sent to others: webhooks and digests. */
@NullMarked
package dev.backstory.cli.send;

import org.jspecify.annotations.NullMarked;
