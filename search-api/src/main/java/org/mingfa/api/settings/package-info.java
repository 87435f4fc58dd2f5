/**
 * What an operator may set, and how the command line and the environment say it.
 *
 * <p>Nothing that a user of the service sends.
 */
@NullMarked
package org.mingfa.api.settings;

import org.jspecify.annotations.NullMarked;
