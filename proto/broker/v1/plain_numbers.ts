import protobuf from 'protobufjs/minimal.js';

// Numbers of the protocol stay below 2^53: plain numbers, not Long objects. Imported before the generated code, which looks at this as it loads.
// @ts-expect-error the type does not say so, but null is how protobufjs is told to do without Long
protobuf.util.Long = null;
protobuf.configure();
