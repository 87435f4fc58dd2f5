/**
 * Reading YAML files as a tree that remembers file and line, and writing trees down at build time.
 *
 * <p>Knows no law, no rule and no metric: what a key means is decided where the tree is read.
 */
@NullMarked
package org.mingfa.yaml;

import org.jspecify.annotations.NullMarked;
