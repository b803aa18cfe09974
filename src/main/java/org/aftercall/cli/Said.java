package org.aftercall.cli;

import org.aftercall.model.Activity;
import org.aftercall.wording.Words;

/// How the parts that several commands show are said.
final class Said {
    private Said() {}

    /// "Call, Renewal: confirm start date, Wed 24 February 2027, 10:00".
    static String activity(Words words, Activity activity) {
        String title = activity.title().isEmpty() ? "" : ", " + activity.title();
        return words.choice("kind", activity.kind().code()) + title + ", " + when(words, activity);
    }

    static String when(Words words, Activity activity) {
        String day = words.day("day.full", activity.due());
        return activity.time() == null ? day : day + ", " + words.time(activity.time());
    }

    static Json.Members json(Activity activity) {
        return Json.object()
                .with("activity", activity.id().value())
                .with("kind", activity.kind().code())
                .with("title", activity.title())
                .with("due", activity.due())
                .with("time", activity.time())
                .with("promised", activity.promised())
                .with("slips", activity.slips())
                .with("state", activity.state().code())
                .with("owner", activity.owner());
    }
}
