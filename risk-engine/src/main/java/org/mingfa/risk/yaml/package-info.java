/**
 * Reading our own YAML files (legal values, rules, facts) as a tree that remembers file and line.
 *
 * <p>Knows no law and no rule: what a key means is decided where the tree is read.
 */
@NullMarked
package org.mingfa.risk.yaml;

import org.jspecify.annotations.NullMarked;
