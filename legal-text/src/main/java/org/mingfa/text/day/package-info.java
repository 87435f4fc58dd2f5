/** Days as people write and say them: dates, spans, festivals, the Chinese calendar, and what is counted from today. */
@NullMarked
package org.mingfa.text.day;

import org.jspecify.annotations.NullMarked;
