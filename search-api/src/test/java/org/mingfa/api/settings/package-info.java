/** Tests of what an operator may set. */
@NullMarked
package org.mingfa.api.settings;

import org.jspecify.annotations.NullMarked;
