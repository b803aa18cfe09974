package org.aftercall.ui.aftercall;

import java.util.List;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Priority;

/// What can be chosen in the form.
final class Choices {
    static final List<ActivityKind> KINDS = List.of(ActivityKind.Known.values());

    static final List<Priority> PRIORITIES = List.of(Priority.Letter.values());

    static final List<NoFollowUp> REASONS = List.of(NoFollowUp.Known.values());

    private Choices() {}
}
