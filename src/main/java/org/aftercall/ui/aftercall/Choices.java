package org.aftercall.ui.aftercall;

import java.util.List;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.HistoryType;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Priority;

/// What can be chosen in the form.
final class Choices {
    static final List<ActivityKind> KINDS = List.of(ActivityKind.Known.values());

    static final List<Priority> PRIORITIES = List.of(Priority.Letter.values());

    static final List<NoFollowUp> REASONS = List.of(NoFollowUp.Known.values());

    private Choices() {}

    static HistoryType happened(ActivityKind kind) {
        return switch (kind) {
            case ActivityKind.Known known ->
                switch (known) {
                    case CALL -> HistoryType.Known.CALL;
                    case EMAIL -> HistoryType.Known.EMAIL;
                    case MEETING -> HistoryType.Known.MEETING;
                    case LETTER -> HistoryType.Known.LETTER;
                    case TODO -> HistoryType.Known.TODO;
                };
            case ActivityKind.Unknown unknown -> new HistoryType.Unknown(unknown.raw());
        };
    }
}
