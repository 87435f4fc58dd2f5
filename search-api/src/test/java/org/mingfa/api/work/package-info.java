@NullMarked
package org.mingfa.api.work;

import org.jspecify.annotations.NullMarked;
