/**
 * The contract of the search engines: every engine's tests extend {@code LegalIndexContract}. And how slow the machine is on
 * which a limit of time is tested ({@code Pace}).
 *
 * <p>Invented passages only; nothing here knows an engine.
 */
@NullMarked
package org.mingfa.search.testkit;

import org.jspecify.annotations.NullMarked;
