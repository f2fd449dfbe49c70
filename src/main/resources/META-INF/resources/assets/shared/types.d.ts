// The shapes of the API, out of the contract: .ci/run makes api.d.ts of openapi.yaml.
import { components } from "api";

type Shapes = components["schemas"];

export type Badge = Shapes["Badge"];
export type Ballot = Shapes["Ballot"];
export type BrokenRule = Shapes["BrokenRule"];
export type Cell = Shapes["Cell"];
export type Changed = Shapes["Changed"];
export type DeskPerson = Shapes["DeskPerson"];
export type Draft = Shapes["Draft"];
export type Event = Shapes["Event"];
export type Gone = Shapes["Gone"];
export type Headcount = Shapes["Headcount"];
export type Invitation = Shapes["Invitation"];
export type JournalChange = Shapes["JournalChange"];
export type JournalEntry = Shapes["JournalEntry"];
export type Moved = Shapes["Moved"];
export type ParkedProposal = Shapes["ParkedProposal"];
export type Person = Shapes["Person"];
export type Place = Shapes["Place"];
export type Proposal = Shapes["Proposal"];
export type Room = Shapes["Room"];
export type RoomSuggestion = Shapes["RoomSuggestion"];
export type Screen = Shapes["Screen"];
export type Track = Shapes["Track"];
export type TimeSlot = Shapes["TimeSlot"];
export type Wall = Shapes["Wall"];
export type WantedTrack = Shapes["WantedTrack"];
export type Window = Shapes["Window"];
export type Session = Shapes["PlacedSession"];

/** A slot with its instants in milliseconds. */
export type Slot = TimeSlot & { from: number; to: number };
