/** Tests of who is recognised, who has to wait, and what a trail they leave. */
@NullMarked
package org.mingfa.api.access;

import org.jspecify.annotations.NullMarked;
