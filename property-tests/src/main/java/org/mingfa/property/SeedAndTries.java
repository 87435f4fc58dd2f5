package org.mingfa.property;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property the seed of {@code properties.seed}, so that the gate judges a change and not luck, and of its tries the
 * percentage {@code properties.tries}. Without the first each run tries other values; a property that names a seed keeps it.
 */
public final class SeedAndTries implements AroundPropertyHook {

    private static final int TRIES = 1000; // of a property that names none, as jqwik has it
    private static final int ALL = 100;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws Throwable {
        PropertyAttributes attributes = context.attributes();
        String seed = System.getProperty("properties.seed", "");
        if (!seed.isBlank() && attributes.seed().isEmpty()) {
            attributes.setSeed(seed);
        }
        int percent = Integer.getInteger("properties.tries", ALL);
        int tries = attributes.tries().orElse(Integer.getInteger("jqwik.tries.default", TRIES));
        attributes.setTries(Math.max(1, tries * percent / ALL));
        return property.execute();
    }
}
