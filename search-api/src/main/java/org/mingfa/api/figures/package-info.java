/**
 * Figures for whoever watches the service: few, without words, names, laws or clients, on an address of their own.
 *
 * <p>What is counted for reports is {@code operation}'s.
 */
@NullMarked
package org.mingfa.api.figures;

import org.jspecify.annotations.NullMarked;
