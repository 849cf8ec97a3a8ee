/** What the evidence gate lets pass and what it refuses: altered claims, and faults of models. */
@NullMarked
package dev.backstory.bench.claims;

import org.jspecify.annotations.NullMarked;
