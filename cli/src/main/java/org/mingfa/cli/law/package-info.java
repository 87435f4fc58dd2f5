/** Commands that show law, cases and what is held. What changed is in {@code changes}. */
@NullMarked
package org.mingfa.cli.law;

import org.jspecify.annotations.NullMarked;
