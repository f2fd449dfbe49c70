import { Event } from "../shared/types.js";
import { moment, WallIndex } from "../shared/model.js";
import { EventTimes } from "../shared/times.js";

/** The Wall at a moment. Sessions in the plain language carry no mark of it. */
export type View = {
  event: Event;
  index: WallIndex;
  times: EventTimes;
  now: number;
  moment: ReturnType<typeof moment>;
  severalDays: boolean;
  plainLanguage: string | null;
};
