@NullMarked
package org.mingfa.api.connection;

import org.jspecify.annotations.NullMarked;
