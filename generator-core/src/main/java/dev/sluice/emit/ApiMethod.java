package dev.sluice.emit;

import dev.sluice.model.Operation;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Switch;
import java.util.List;
import java.util.Optional;

/**
 * A method of an emitted interface: an operation, and one of the answers that it can be asked for.
 *
 * @param name the method's name
 * @param answer what it returns; never one of two, of which there are two methods
 * @param setting the switch that asks for this answer, and its value
 */
record ApiMethod(Operation operation, String name, ResponseShape answer, Optional<Setting> setting) {

    /** @param value null where the switch is to be left out */
    record Setting(Switch by, Object value) {}

    static List<ApiMethod> of(Operation operation) {
        if (operation.response() instanceof ResponseShape.JsonOrEvents both) {
            return two(operation, new ResponseShape.Json(both.json()), both.events(), both.by());
        }
        if (operation.response() instanceof ResponseShape.WholeOrEvents both) {
            return two(operation, both.whole(), both.events(), both.by());
        }
        Optional<Setting> setting = operation.response() instanceof ResponseShape.Events events
                ? events.by().map(by -> new Setting(by, by.events()))
                : Optional.empty();
        return List.of(new ApiMethod(operation, operation.methodName(), operation.response(), setting));
    }

    private static List<ApiMethod> two(Operation operation, ResponseShape whole, EventShape events, Switch by) {
        return List.of(
                new ApiMethod(
                        operation,
                        operation.methodName(),
                        whole,
                        Optional.of(new Setting(by, by.json().orElse(null)))),
                new ApiMethod(
                        operation,
                        operation.streamMethodName().orElseThrow(),
                        new ResponseShape.Events(events, Optional.of(by)),
                        Optional.of(new Setting(by, by.events()))));
    }

    Optional<EventShape> events() {
        return answer instanceof ResponseShape.Events events ? Optional.of(events.events()) : Optional.empty();
    }

    /** The switch, where it stands in this part of the request. */
    Optional<Setting> settingIn(Switch.In place) {
        return setting.filter(found -> found.by().in() == place);
    }
}
