package org.aftercall.store;

/// A named place in the order of a write at which a test can stop the program. In the product it does nothing.
@FunctionalInterface
public interface Faults {
    Faults NONE = _ -> {};

    /// @param point name of the place, such as `save.afterForce`
    void at(String point);
}
