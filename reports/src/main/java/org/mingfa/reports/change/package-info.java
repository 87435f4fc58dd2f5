/** What changed in law, as a list that people read and file: laws, old and new articles side by side, what was not taken in. */
@NullMarked
package org.mingfa.reports.change;

import org.jspecify.annotations.NullMarked;
