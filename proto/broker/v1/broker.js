/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $Number = $util.global.Number, $String = $util.global.String, $Array = $util.global.Array, $Boolean = $util.global.Boolean, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $isFinite = $util.global.isFinite;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const vicinal = $root.vicinal = (() => {

    /**
     * Namespace vicinal.
     * @exports vicinal
     * @namespace
     */
    const vicinal = {};

    vicinal.broker = (function() {

        /**
         * Namespace broker.
         * @memberof vicinal
         * @namespace
         */
        const broker = {};

        broker.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof vicinal.broker
             * @namespace
             */
            const v1 = {};

            v1.ClientFrame = (function() {

                /**
                 * Properties of a ClientFrame.
                 * @typedef {Object} vicinal.broker.v1.ClientFrame.$Properties
                 * @property {number|null} [request] ClientFrame request
                 * @property {vicinal.broker.v1.Hello.$Properties|null} [hello] ClientFrame hello
                 * @property {vicinal.broker.v1.JobCreate.$Properties|null} [jobCreate] ClientFrame jobCreate
                 * @property {vicinal.broker.v1.JobJoin.$Properties|null} [jobJoin] ClientFrame jobJoin
                 * @property {vicinal.broker.v1.SegmentRequest.$Properties|null} [segmentRequest] ClientFrame segmentRequest
                 * @property {vicinal.broker.v1.SegmentMapped.$Properties|null} [segmentMapped] ClientFrame segmentMapped
                 * @property {vicinal.broker.v1.SegmentFailed.$Properties|null} [segmentFailed] ClientFrame segmentFailed
                 * @property {vicinal.broker.v1.Connect.$Properties|null} [connect] ClientFrame connect
                 * @property {vicinal.broker.v1.Leave.$Properties|null} [leave] ClientFrame leave
                 * @property {vicinal.broker.v1.JobEnd.$Properties|null} [jobEnd] ClientFrame jobEnd
                 * @property {vicinal.broker.v1.Explain.$Properties|null} [explain] ClientFrame explain
                 * @property {vicinal.broker.v1.TopologyRequest.$Properties|null} [topology] ClientFrame topology
                 * @property {vicinal.broker.v1.CountersRequest.$Properties|null} [counters] ClientFrame counters
                 * @property {vicinal.broker.v1.SegmentRelease.$Properties|null} [segmentRelease] ClientFrame segmentRelease
                 * @property {vicinal.broker.v1.WindowRequest.$Properties|null} [windowRequest] ClientFrame windowRequest
                 * @property {vicinal.broker.v1.WindowOpen.$Properties|null} [windowOpen] ClientFrame windowOpen
                 * @property {vicinal.broker.v1.TrafficRequest.$Properties|null} [trafficRequest] ClientFrame trafficRequest
                 * @property {"hello"|"jobCreate"|"jobJoin"|"segmentRequest"|"segmentMapped"|"segmentFailed"|"connect"|"leave"|"jobEnd"|"explain"|"topology"|"counters"|"segmentRelease"|"windowRequest"|"windowOpen"|"trafficRequest"} [body] ClientFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ClientFrame.
                 * @memberof vicinal.broker.v1
                 * @interface IClientFrame
                 * @augments vicinal.broker.v1.ClientFrame.$Properties
                 * @deprecated Use vicinal.broker.v1.ClientFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a ClientFrame.
                 * @typedef {{
                 *   request?: number|null;
                 *   hello?: vicinal.broker.v1.Hello.$Shape|null;
                 *   jobCreate?: vicinal.broker.v1.JobCreate.$Shape|null;
                 *   jobJoin?: vicinal.broker.v1.JobJoin.$Shape|null;
                 *   segmentRequest?: vicinal.broker.v1.SegmentRequest.$Shape|null;
                 *   segmentMapped?: vicinal.broker.v1.SegmentMapped.$Shape|null;
                 *   segmentFailed?: vicinal.broker.v1.SegmentFailed.$Shape|null;
                 *   connect?: vicinal.broker.v1.Connect.$Shape|null;
                 *   leave?: vicinal.broker.v1.Leave.$Shape|null;
                 *   jobEnd?: vicinal.broker.v1.JobEnd.$Shape|null;
                 *   explain?: vicinal.broker.v1.Explain.$Shape|null;
                 *   topology?: vicinal.broker.v1.TopologyRequest.$Shape|null;
                 *   counters?: vicinal.broker.v1.CountersRequest.$Shape|null;
                 *   segmentRelease?: vicinal.broker.v1.SegmentRelease.$Shape|null;
                 *   windowRequest?: vicinal.broker.v1.WindowRequest.$Shape|null;
                 *   windowOpen?: vicinal.broker.v1.WindowOpen.$Shape|null;
                 *   trafficRequest?: vicinal.broker.v1.TrafficRequest.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "hello"; hello: vicinal.broker.v1.Hello.$Shape; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "jobCreate"; hello?: null; jobCreate: vicinal.broker.v1.JobCreate.$Shape; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "jobJoin"; hello?: null; jobCreate?: null; jobJoin: vicinal.broker.v1.JobJoin.$Shape; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "segmentRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest: vicinal.broker.v1.SegmentRequest.$Shape; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "segmentMapped"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped: vicinal.broker.v1.SegmentMapped.$Shape; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "segmentFailed"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed: vicinal.broker.v1.SegmentFailed.$Shape; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "connect"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect: vicinal.broker.v1.Connect.$Shape; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "leave"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave: vicinal.broker.v1.Leave.$Shape; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "jobEnd"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd: vicinal.broker.v1.JobEnd.$Shape; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "explain"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain: vicinal.broker.v1.Explain.$Shape; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "topology"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology: vicinal.broker.v1.TopologyRequest.$Shape; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "counters"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters: vicinal.broker.v1.CountersRequest.$Shape; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "segmentRelease"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease: vicinal.broker.v1.SegmentRelease.$Shape; windowRequest?: null; windowOpen?: null; trafficRequest?: null }|{ body?: "windowRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest: vicinal.broker.v1.WindowRequest.$Shape; windowOpen?: null; trafficRequest?: null }|{ body?: "windowOpen"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen: vicinal.broker.v1.WindowOpen.$Shape; trafficRequest?: null }|{ body?: "trafficRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest: vicinal.broker.v1.TrafficRequest.$Shape })
                 * )} vicinal.broker.v1.ClientFrame.$Shape
                 */

                /**
                 * Constructs a new ClientFrame.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a ClientFrame.
                 * @constructor
                 * @param {vicinal.broker.v1.ClientFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ClientFrame = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ClientFrame request.
                 * @member {number} request
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.request = 0;

                /**
                 * ClientFrame hello.
                 * @member {vicinal.broker.v1.Hello.$Properties|null|undefined} hello
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.hello = null;

                /**
                 * ClientFrame jobCreate.
                 * @member {vicinal.broker.v1.JobCreate.$Properties|null|undefined} jobCreate
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.jobCreate = null;

                /**
                 * ClientFrame jobJoin.
                 * @member {vicinal.broker.v1.JobJoin.$Properties|null|undefined} jobJoin
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.jobJoin = null;

                /**
                 * ClientFrame segmentRequest.
                 * @member {vicinal.broker.v1.SegmentRequest.$Properties|null|undefined} segmentRequest
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.segmentRequest = null;

                /**
                 * ClientFrame segmentMapped.
                 * @member {vicinal.broker.v1.SegmentMapped.$Properties|null|undefined} segmentMapped
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.segmentMapped = null;

                /**
                 * ClientFrame segmentFailed.
                 * @member {vicinal.broker.v1.SegmentFailed.$Properties|null|undefined} segmentFailed
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.segmentFailed = null;

                /**
                 * ClientFrame connect.
                 * @member {vicinal.broker.v1.Connect.$Properties|null|undefined} connect
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.connect = null;

                /**
                 * ClientFrame leave.
                 * @member {vicinal.broker.v1.Leave.$Properties|null|undefined} leave
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.leave = null;

                /**
                 * ClientFrame jobEnd.
                 * @member {vicinal.broker.v1.JobEnd.$Properties|null|undefined} jobEnd
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.jobEnd = null;

                /**
                 * ClientFrame explain.
                 * @member {vicinal.broker.v1.Explain.$Properties|null|undefined} explain
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.explain = null;

                /**
                 * ClientFrame topology.
                 * @member {vicinal.broker.v1.TopologyRequest.$Properties|null|undefined} topology
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.topology = null;

                /**
                 * ClientFrame counters.
                 * @member {vicinal.broker.v1.CountersRequest.$Properties|null|undefined} counters
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.counters = null;

                /**
                 * ClientFrame segmentRelease.
                 * @member {vicinal.broker.v1.SegmentRelease.$Properties|null|undefined} segmentRelease
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.segmentRelease = null;

                /**
                 * ClientFrame windowRequest.
                 * @member {vicinal.broker.v1.WindowRequest.$Properties|null|undefined} windowRequest
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.windowRequest = null;

                /**
                 * ClientFrame windowOpen.
                 * @member {vicinal.broker.v1.WindowOpen.$Properties|null|undefined} windowOpen
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.windowOpen = null;

                /**
                 * ClientFrame trafficRequest.
                 * @member {vicinal.broker.v1.TrafficRequest.$Properties|null|undefined} trafficRequest
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                ClientFrame.prototype.trafficRequest = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * ClientFrame body.
                 * @member {"hello"|"jobCreate"|"jobJoin"|"segmentRequest"|"segmentMapped"|"segmentFailed"|"connect"|"leave"|"jobEnd"|"explain"|"topology"|"counters"|"segmentRelease"|"windowRequest"|"windowOpen"|"trafficRequest"|undefined} body
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 */
                $Object.defineProperty(ClientFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "jobCreate", "jobJoin", "segmentRequest", "segmentMapped", "segmentFailed", "connect", "leave", "jobEnd", "explain", "topology", "counters", "segmentRelease", "windowRequest", "windowOpen", "trafficRequest"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ClientFrame instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {vicinal.broker.v1.ClientFrame.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.ClientFrame} ClientFrame instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.ClientFrame.$Shape): vicinal.broker.v1.ClientFrame & vicinal.broker.v1.ClientFrame.$Shape;
                 *   (properties?: vicinal.broker.v1.ClientFrame.$Properties): vicinal.broker.v1.ClientFrame;
                 * }}
                 */
                ClientFrame.create = function(properties) {
                    return new ClientFrame(properties);
                };

                /**
                 * Encodes the specified ClientFrame message. Does not implicitly {@link vicinal.broker.v1.ClientFrame.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {vicinal.broker.v1.ClientFrame.$Properties} message ClientFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ClientFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.vicinal.broker.v1.Hello.encode(message.hello, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.jobCreate != null && $Object.hasOwnProperty.call(message, "jobCreate"))
                        $root.vicinal.broker.v1.JobCreate.encode(message.jobCreate, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.jobJoin != null && $Object.hasOwnProperty.call(message, "jobJoin"))
                        $root.vicinal.broker.v1.JobJoin.encode(message.jobJoin, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.segmentRequest != null && $Object.hasOwnProperty.call(message, "segmentRequest"))
                        $root.vicinal.broker.v1.SegmentRequest.encode(message.segmentRequest, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.segmentMapped != null && $Object.hasOwnProperty.call(message, "segmentMapped"))
                        $root.vicinal.broker.v1.SegmentMapped.encode(message.segmentMapped, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.segmentFailed != null && $Object.hasOwnProperty.call(message, "segmentFailed"))
                        $root.vicinal.broker.v1.SegmentFailed.encode(message.segmentFailed, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.connect != null && $Object.hasOwnProperty.call(message, "connect"))
                        $root.vicinal.broker.v1.Connect.encode(message.connect, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.leave != null && $Object.hasOwnProperty.call(message, "leave"))
                        $root.vicinal.broker.v1.Leave.encode(message.leave, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.jobEnd != null && $Object.hasOwnProperty.call(message, "jobEnd"))
                        $root.vicinal.broker.v1.JobEnd.encode(message.jobEnd, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.explain != null && $Object.hasOwnProperty.call(message, "explain"))
                        $root.vicinal.broker.v1.Explain.encode(message.explain, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.topology != null && $Object.hasOwnProperty.call(message, "topology"))
                        $root.vicinal.broker.v1.TopologyRequest.encode(message.topology, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.counters != null && $Object.hasOwnProperty.call(message, "counters"))
                        $root.vicinal.broker.v1.CountersRequest.encode(message.counters, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.segmentRelease != null && $Object.hasOwnProperty.call(message, "segmentRelease"))
                        $root.vicinal.broker.v1.SegmentRelease.encode(message.segmentRelease, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.windowRequest != null && $Object.hasOwnProperty.call(message, "windowRequest"))
                        $root.vicinal.broker.v1.WindowRequest.encode(message.windowRequest, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.windowOpen != null && $Object.hasOwnProperty.call(message, "windowOpen"))
                        $root.vicinal.broker.v1.WindowOpen.encode(message.windowOpen, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                    if (message.trafficRequest != null && $Object.hasOwnProperty.call(message, "trafficRequest"))
                        $root.vicinal.broker.v1.TrafficRequest.encode(message.trafficRequest, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ClientFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.ClientFrame & vicinal.broker.v1.ClientFrame.$Shape} ClientFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ClientFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.ClientFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.request = value;
                                else
                                    delete message.request;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.vicinal.broker.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.body = "hello";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.jobCreate = $root.vicinal.broker.v1.JobCreate.decode(reader, reader.size(), $undefined, _depth + 1, message.jobCreate);
                                message.body = "jobCreate";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.jobJoin = $root.vicinal.broker.v1.JobJoin.decode(reader, reader.size(), $undefined, _depth + 1, message.jobJoin);
                                message.body = "jobJoin";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.segmentRequest = $root.vicinal.broker.v1.SegmentRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentRequest);
                                message.body = "segmentRequest";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.segmentMapped = $root.vicinal.broker.v1.SegmentMapped.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentMapped);
                                message.body = "segmentMapped";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.segmentFailed = $root.vicinal.broker.v1.SegmentFailed.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentFailed);
                                message.body = "segmentFailed";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.connect = $root.vicinal.broker.v1.Connect.decode(reader, reader.size(), $undefined, _depth + 1, message.connect);
                                message.body = "connect";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.leave = $root.vicinal.broker.v1.Leave.decode(reader, reader.size(), $undefined, _depth + 1, message.leave);
                                message.body = "leave";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.jobEnd = $root.vicinal.broker.v1.JobEnd.decode(reader, reader.size(), $undefined, _depth + 1, message.jobEnd);
                                message.body = "jobEnd";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.explain = $root.vicinal.broker.v1.Explain.decode(reader, reader.size(), $undefined, _depth + 1, message.explain);
                                message.body = "explain";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.topology = $root.vicinal.broker.v1.TopologyRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.topology);
                                message.body = "topology";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.counters = $root.vicinal.broker.v1.CountersRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.counters);
                                message.body = "counters";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.segmentRelease = $root.vicinal.broker.v1.SegmentRelease.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentRelease);
                                message.body = "segmentRelease";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                message.windowRequest = $root.vicinal.broker.v1.WindowRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.windowRequest);
                                message.body = "windowRequest";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                message.windowOpen = $root.vicinal.broker.v1.WindowOpen.decode(reader, reader.size(), $undefined, _depth + 1, message.windowOpen);
                                message.body = "windowOpen";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                message.trafficRequest = $root.vicinal.broker.v1.TrafficRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.trafficRequest);
                                message.body = "trafficRequest";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a ClientFrame message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.ClientFrame} ClientFrame
                 */
                ClientFrame.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.ClientFrame)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.ClientFrame: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.ClientFrame();
                    if (object.request != null)
                        if ($Number(object.request) !== 0)
                            message.request = object.request >>> 0;
                    if (object.hello != null) {
                        if (!$util.isObject(object.hello))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.hello: object expected");
                        message.hello = $root.vicinal.broker.v1.Hello.fromObject(object.hello, _depth + 1);
                    }
                    if (object.jobCreate != null) {
                        if (!$util.isObject(object.jobCreate))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.jobCreate: object expected");
                        message.jobCreate = $root.vicinal.broker.v1.JobCreate.fromObject(object.jobCreate, _depth + 1);
                    }
                    if (object.jobJoin != null) {
                        if (!$util.isObject(object.jobJoin))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.jobJoin: object expected");
                        message.jobJoin = $root.vicinal.broker.v1.JobJoin.fromObject(object.jobJoin, _depth + 1);
                    }
                    if (object.segmentRequest != null) {
                        if (!$util.isObject(object.segmentRequest))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.segmentRequest: object expected");
                        message.segmentRequest = $root.vicinal.broker.v1.SegmentRequest.fromObject(object.segmentRequest, _depth + 1);
                    }
                    if (object.segmentMapped != null) {
                        if (!$util.isObject(object.segmentMapped))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.segmentMapped: object expected");
                        message.segmentMapped = $root.vicinal.broker.v1.SegmentMapped.fromObject(object.segmentMapped, _depth + 1);
                    }
                    if (object.segmentFailed != null) {
                        if (!$util.isObject(object.segmentFailed))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.segmentFailed: object expected");
                        message.segmentFailed = $root.vicinal.broker.v1.SegmentFailed.fromObject(object.segmentFailed, _depth + 1);
                    }
                    if (object.connect != null) {
                        if (!$util.isObject(object.connect))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.connect: object expected");
                        message.connect = $root.vicinal.broker.v1.Connect.fromObject(object.connect, _depth + 1);
                    }
                    if (object.leave != null) {
                        if (!$util.isObject(object.leave))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.leave: object expected");
                        message.leave = $root.vicinal.broker.v1.Leave.fromObject(object.leave, _depth + 1);
                    }
                    if (object.jobEnd != null) {
                        if (!$util.isObject(object.jobEnd))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.jobEnd: object expected");
                        message.jobEnd = $root.vicinal.broker.v1.JobEnd.fromObject(object.jobEnd, _depth + 1);
                    }
                    if (object.explain != null) {
                        if (!$util.isObject(object.explain))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.explain: object expected");
                        message.explain = $root.vicinal.broker.v1.Explain.fromObject(object.explain, _depth + 1);
                    }
                    if (object.topology != null) {
                        if (!$util.isObject(object.topology))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.topology: object expected");
                        message.topology = $root.vicinal.broker.v1.TopologyRequest.fromObject(object.topology, _depth + 1);
                    }
                    if (object.counters != null) {
                        if (!$util.isObject(object.counters))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.counters: object expected");
                        message.counters = $root.vicinal.broker.v1.CountersRequest.fromObject(object.counters, _depth + 1);
                    }
                    if (object.segmentRelease != null) {
                        if (!$util.isObject(object.segmentRelease))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.segmentRelease: object expected");
                        message.segmentRelease = $root.vicinal.broker.v1.SegmentRelease.fromObject(object.segmentRelease, _depth + 1);
                    }
                    if (object.windowRequest != null) {
                        if (!$util.isObject(object.windowRequest))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.windowRequest: object expected");
                        message.windowRequest = $root.vicinal.broker.v1.WindowRequest.fromObject(object.windowRequest, _depth + 1);
                    }
                    if (object.windowOpen != null) {
                        if (!$util.isObject(object.windowOpen))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.windowOpen: object expected");
                        message.windowOpen = $root.vicinal.broker.v1.WindowOpen.fromObject(object.windowOpen, _depth + 1);
                    }
                    if (object.trafficRequest != null) {
                        if (!$util.isObject(object.trafficRequest))
                            throw $TypeError(".vicinal.broker.v1.ClientFrame.trafficRequest: object expected");
                        message.trafficRequest = $root.vicinal.broker.v1.TrafficRequest.fromObject(object.trafficRequest, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a ClientFrame message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {vicinal.broker.v1.ClientFrame} message ClientFrame
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                ClientFrame.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.request = 0;
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request"))
                        object.request = message.request;
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello")) {
                        object.hello = $root.vicinal.broker.v1.Hello.toObject(message.hello, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "hello";
                    }
                    if (message.jobCreate != null && $Object.hasOwnProperty.call(message, "jobCreate")) {
                        object.jobCreate = $root.vicinal.broker.v1.JobCreate.toObject(message.jobCreate, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "jobCreate";
                    }
                    if (message.jobJoin != null && $Object.hasOwnProperty.call(message, "jobJoin")) {
                        object.jobJoin = $root.vicinal.broker.v1.JobJoin.toObject(message.jobJoin, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "jobJoin";
                    }
                    if (message.segmentRequest != null && $Object.hasOwnProperty.call(message, "segmentRequest")) {
                        object.segmentRequest = $root.vicinal.broker.v1.SegmentRequest.toObject(message.segmentRequest, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "segmentRequest";
                    }
                    if (message.segmentMapped != null && $Object.hasOwnProperty.call(message, "segmentMapped")) {
                        object.segmentMapped = $root.vicinal.broker.v1.SegmentMapped.toObject(message.segmentMapped, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "segmentMapped";
                    }
                    if (message.segmentFailed != null && $Object.hasOwnProperty.call(message, "segmentFailed")) {
                        object.segmentFailed = $root.vicinal.broker.v1.SegmentFailed.toObject(message.segmentFailed, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "segmentFailed";
                    }
                    if (message.connect != null && $Object.hasOwnProperty.call(message, "connect")) {
                        object.connect = $root.vicinal.broker.v1.Connect.toObject(message.connect, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "connect";
                    }
                    if (message.leave != null && $Object.hasOwnProperty.call(message, "leave")) {
                        object.leave = $root.vicinal.broker.v1.Leave.toObject(message.leave, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "leave";
                    }
                    if (message.jobEnd != null && $Object.hasOwnProperty.call(message, "jobEnd")) {
                        object.jobEnd = $root.vicinal.broker.v1.JobEnd.toObject(message.jobEnd, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "jobEnd";
                    }
                    if (message.explain != null && $Object.hasOwnProperty.call(message, "explain")) {
                        object.explain = $root.vicinal.broker.v1.Explain.toObject(message.explain, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "explain";
                    }
                    if (message.topology != null && $Object.hasOwnProperty.call(message, "topology")) {
                        object.topology = $root.vicinal.broker.v1.TopologyRequest.toObject(message.topology, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "topology";
                    }
                    if (message.counters != null && $Object.hasOwnProperty.call(message, "counters")) {
                        object.counters = $root.vicinal.broker.v1.CountersRequest.toObject(message.counters, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "counters";
                    }
                    if (message.segmentRelease != null && $Object.hasOwnProperty.call(message, "segmentRelease")) {
                        object.segmentRelease = $root.vicinal.broker.v1.SegmentRelease.toObject(message.segmentRelease, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "segmentRelease";
                    }
                    if (message.windowRequest != null && $Object.hasOwnProperty.call(message, "windowRequest")) {
                        object.windowRequest = $root.vicinal.broker.v1.WindowRequest.toObject(message.windowRequest, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "windowRequest";
                    }
                    if (message.windowOpen != null && $Object.hasOwnProperty.call(message, "windowOpen")) {
                        object.windowOpen = $root.vicinal.broker.v1.WindowOpen.toObject(message.windowOpen, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "windowOpen";
                    }
                    if (message.trafficRequest != null && $Object.hasOwnProperty.call(message, "trafficRequest")) {
                        object.trafficRequest = $root.vicinal.broker.v1.TrafficRequest.toObject(message.trafficRequest, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "trafficRequest";
                    }
                    return object;
                };

                /**
                 * Converts this ClientFrame to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                ClientFrame.prototype.toJSON = function() {
                    return ClientFrame.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for ClientFrame
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.ClientFrame
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                ClientFrame.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.ClientFrame";
                };

                return ClientFrame;
            })();

            v1.Hello = (function() {

                /**
                 * Properties of a Hello.
                 * @typedef {Object} vicinal.broker.v1.Hello.$Properties
                 * @property {number|null} [versionMin] Hello versionMin
                 * @property {number|null} [versionMax] Hello versionMax
                 * @property {string|null} [software] Hello software
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Hello.
                 * @memberof vicinal.broker.v1
                 * @interface IHello
                 * @augments vicinal.broker.v1.Hello.$Properties
                 * @deprecated Use vicinal.broker.v1.Hello.$Properties instead.
                 */

                /**
                 * Shape of a Hello.
                 * @typedef {vicinal.broker.v1.Hello.$Properties} vicinal.broker.v1.Hello.$Shape
                 */

                /**
                 * Constructs a new Hello.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Hello.
                 * @constructor
                 * @param {vicinal.broker.v1.Hello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Hello = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Hello versionMin.
                 * @member {number} versionMin
                 * @memberof vicinal.broker.v1.Hello
                 * @instance
                 */
                Hello.prototype.versionMin = 0;

                /**
                 * Hello versionMax.
                 * @member {number} versionMax
                 * @memberof vicinal.broker.v1.Hello
                 * @instance
                 */
                Hello.prototype.versionMax = 0;

                /**
                 * Hello software.
                 * @member {string} software
                 * @memberof vicinal.broker.v1.Hello
                 * @instance
                 */
                Hello.prototype.software = "";

                /**
                 * Creates a new Hello instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {vicinal.broker.v1.Hello.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Hello} Hello instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Hello.$Shape): vicinal.broker.v1.Hello & vicinal.broker.v1.Hello.$Shape;
                 *   (properties?: vicinal.broker.v1.Hello.$Properties): vicinal.broker.v1.Hello;
                 * }}
                 */
                Hello.create = function(properties) {
                    return new Hello(properties);
                };

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link vicinal.broker.v1.Hello.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {vicinal.broker.v1.Hello.$Properties} message Hello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Hello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.versionMin != null && $Object.hasOwnProperty.call(message, "versionMin") && message.versionMin !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.versionMin);
                    if (message.versionMax != null && $Object.hasOwnProperty.call(message, "versionMax") && message.versionMax !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.versionMax);
                    if (message.software != null && $Object.hasOwnProperty.call(message, "software") && message.software !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.software);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Hello & vicinal.broker.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Hello.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Hello();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.versionMin = value;
                                else
                                    delete message.versionMin;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.versionMax = value;
                                else
                                    delete message.versionMax;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.software = value;
                                else
                                    delete message.software;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Hello message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Hello} Hello
                 */
                Hello.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Hello)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Hello: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Hello();
                    if (object.versionMin != null)
                        if ($Number(object.versionMin) !== 0)
                            message.versionMin = object.versionMin >>> 0;
                    if (object.versionMax != null)
                        if ($Number(object.versionMax) !== 0)
                            message.versionMax = object.versionMax >>> 0;
                    if (object.software != null)
                        if (typeof object.software !== "string" || object.software.length)
                            message.software = $String(object.software);
                    return message;
                };

                /**
                 * Creates a plain object from a Hello message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {vicinal.broker.v1.Hello} message Hello
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Hello.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.versionMin = 0;
                        object.versionMax = 0;
                        object.software = "";
                    }
                    if (message.versionMin != null && $Object.hasOwnProperty.call(message, "versionMin"))
                        object.versionMin = message.versionMin;
                    if (message.versionMax != null && $Object.hasOwnProperty.call(message, "versionMax"))
                        object.versionMax = message.versionMax;
                    if (message.software != null && $Object.hasOwnProperty.call(message, "software"))
                        object.software = message.software;
                    return object;
                };

                /**
                 * Converts this Hello to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Hello
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Hello.prototype.toJSON = function() {
                    return Hello.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Hello
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Hello
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Hello.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Hello";
                };

                return Hello;
            })();

            v1.JobCreate = (function() {

                /**
                 * Properties of a JobCreate.
                 * @typedef {Object} vicinal.broker.v1.JobCreate.$Properties
                 * @property {number|null} [size] JobCreate size
                 * @property {string|null} [name] JobCreate name
                 * @property {Array.<number>|null} [admitUids] JobCreate admitUids
                 * @property {string|null} [require] JobCreate require
                 * @property {string|null} [policy] JobCreate policy
                 * @property {boolean|null} [procmem] JobCreate procmem
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobCreate.
                 * @memberof vicinal.broker.v1
                 * @interface IJobCreate
                 * @augments vicinal.broker.v1.JobCreate.$Properties
                 * @deprecated Use vicinal.broker.v1.JobCreate.$Properties instead.
                 */

                /**
                 * Shape of a JobCreate.
                 * @typedef {vicinal.broker.v1.JobCreate.$Properties} vicinal.broker.v1.JobCreate.$Shape
                 */

                /**
                 * Constructs a new JobCreate.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobCreate.
                 * @constructor
                 * @param {vicinal.broker.v1.JobCreate.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobCreate = function (properties) {
                    this.admitUids = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobCreate size.
                 * @member {number} size
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.size = 0;

                /**
                 * JobCreate name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.name = "";

                /**
                 * JobCreate admitUids.
                 * @member {Array.<number>} admitUids
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.admitUids = $util.emptyArray;

                /**
                 * JobCreate require.
                 * @member {string} require
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.require = "";

                /**
                 * JobCreate policy.
                 * @member {string} policy
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.policy = "";

                /**
                 * JobCreate procmem.
                 * @member {boolean} procmem
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 */
                JobCreate.prototype.procmem = false;

                /**
                 * Creates a new JobCreate instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {vicinal.broker.v1.JobCreate.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobCreate} JobCreate instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobCreate.$Shape): vicinal.broker.v1.JobCreate & vicinal.broker.v1.JobCreate.$Shape;
                 *   (properties?: vicinal.broker.v1.JobCreate.$Properties): vicinal.broker.v1.JobCreate;
                 * }}
                 */
                JobCreate.create = function(properties) {
                    return new JobCreate(properties);
                };

                /**
                 * Encodes the specified JobCreate message. Does not implicitly {@link vicinal.broker.v1.JobCreate.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {vicinal.broker.v1.JobCreate.$Properties} message JobCreate message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobCreate.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.size);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.admitUids != null && message.admitUids.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).uint32s(message.admitUids);
                    if (message.require != null && $Object.hasOwnProperty.call(message, "require") && message.require !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.require);
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.policy);
                    if (message.procmem != null && $Object.hasOwnProperty.call(message, "procmem") && message.procmem !== false)
                        writer.uint32(/* id 6, wireType 0 =*/48).bool(message.procmem);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobCreate message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobCreate & vicinal.broker.v1.JobCreate.$Shape} JobCreate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobCreate.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobCreate();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType === 2) {
                                    if (!(message.admitUids && message.admitUids.length))
                                        message.admitUids = [];
                                    reader.uint32s(message.admitUids);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.admitUids && message.admitUids.length))
                                    message.admitUids = [];
                                message.admitUids.push(reader.uint32());
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.require = value;
                                else
                                    delete message.require;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.procmem = value;
                                else
                                    delete message.procmem;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a JobCreate message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.JobCreate} JobCreate
                 */
                JobCreate.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.JobCreate)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.JobCreate: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.JobCreate();
                    if (object.size != null)
                        if ($Number(object.size) !== 0)
                            message.size = object.size >>> 0;
                    if (object.name != null)
                        if (typeof object.name !== "string" || object.name.length)
                            message.name = $String(object.name);
                    if (object.admitUids) {
                        if (!$Array.isArray(object.admitUids))
                            throw $TypeError(".vicinal.broker.v1.JobCreate.admitUids: array expected");
                        message.admitUids = $Array(object.admitUids.length);
                        for (let i = 0; i < object.admitUids.length; ++i)
                            message.admitUids[i] = object.admitUids[i] >>> 0;
                    }
                    if (object.require != null)
                        if (typeof object.require !== "string" || object.require.length)
                            message.require = $String(object.require);
                    if (object.policy != null)
                        if (typeof object.policy !== "string" || object.policy.length)
                            message.policy = $String(object.policy);
                    if (object.procmem != null)
                        if (object.procmem)
                            message.procmem = $Boolean(object.procmem);
                    return message;
                };

                /**
                 * Creates a plain object from a JobCreate message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {vicinal.broker.v1.JobCreate} message JobCreate
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                JobCreate.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.admitUids = [];
                    if (options.defaults) {
                        object.size = 0;
                        object.name = "";
                        object.require = "";
                        object.policy = "";
                        object.procmem = false;
                    }
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size"))
                        object.size = message.size;
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                        object.name = message.name;
                    if (message.admitUids && message.admitUids.length) {
                        object.admitUids = $Array(message.admitUids.length);
                        for (let j = 0; j < message.admitUids.length; ++j)
                            object.admitUids[j] = message.admitUids[j];
                    }
                    if (message.require != null && $Object.hasOwnProperty.call(message, "require"))
                        object.require = message.require;
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                        object.policy = message.policy;
                    if (message.procmem != null && $Object.hasOwnProperty.call(message, "procmem"))
                        object.procmem = message.procmem;
                    return object;
                };

                /**
                 * Converts this JobCreate to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.JobCreate
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                JobCreate.prototype.toJSON = function() {
                    return JobCreate.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for JobCreate
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobCreate
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobCreate.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobCreate";
                };

                return JobCreate;
            })();

            v1.JobJoin = (function() {

                /**
                 * Properties of a JobJoin.
                 * @typedef {Object} vicinal.broker.v1.JobJoin.$Properties
                 * @property {string|null} [job] JobJoin job
                 * @property {number|null} [rank] JobJoin rank
                 * @property {Uint8Array|null} [token] JobJoin token
                 * @property {vicinal.broker.v1.Resume.$Properties|null} [resume] JobJoin resume
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobJoin.
                 * @memberof vicinal.broker.v1
                 * @interface IJobJoin
                 * @augments vicinal.broker.v1.JobJoin.$Properties
                 * @deprecated Use vicinal.broker.v1.JobJoin.$Properties instead.
                 */

                /**
                 * Shape of a JobJoin.
                 * @typedef {vicinal.broker.v1.JobJoin.$Properties} vicinal.broker.v1.JobJoin.$Shape
                 */

                /**
                 * Constructs a new JobJoin.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobJoin.
                 * @constructor
                 * @param {vicinal.broker.v1.JobJoin.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobJoin = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobJoin job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 */
                JobJoin.prototype.job = "";

                /**
                 * JobJoin rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 */
                JobJoin.prototype.rank = 0;

                /**
                 * JobJoin token.
                 * @member {Uint8Array} token
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 */
                JobJoin.prototype.token = $util.newBuffer([]);

                /**
                 * JobJoin resume.
                 * @member {vicinal.broker.v1.Resume.$Properties|null|undefined} resume
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 */
                JobJoin.prototype.resume = null;

                /**
                 * Creates a new JobJoin instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {vicinal.broker.v1.JobJoin.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobJoin} JobJoin instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobJoin.$Shape): vicinal.broker.v1.JobJoin & vicinal.broker.v1.JobJoin.$Shape;
                 *   (properties?: vicinal.broker.v1.JobJoin.$Properties): vicinal.broker.v1.JobJoin;
                 * }}
                 */
                JobJoin.create = function(properties) {
                    return new JobJoin(properties);
                };

                /**
                 * Encodes the specified JobJoin message. Does not implicitly {@link vicinal.broker.v1.JobJoin.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {vicinal.broker.v1.JobJoin.$Properties} message JobJoin message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobJoin.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.token);
                    if (message.resume != null && $Object.hasOwnProperty.call(message, "resume"))
                        $root.vicinal.broker.v1.Resume.encode(message.resume, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobJoin message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobJoin & vicinal.broker.v1.JobJoin.$Shape} JobJoin
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobJoin.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobJoin();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.token = value;
                                else
                                    delete message.token;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.resume = $root.vicinal.broker.v1.Resume.decode(reader, reader.size(), $undefined, _depth + 1, message.resume);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a JobJoin message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.JobJoin} JobJoin
                 */
                JobJoin.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.JobJoin)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.JobJoin: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.JobJoin();
                    if (object.job != null)
                        if (typeof object.job !== "string" || object.job.length)
                            message.job = $String(object.job);
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    if (object.token != null)
                        if (object.token.length)
                            if (typeof object.token === "string")
                                $util.base64.decode(object.token, message.token = $util.newBuffer($util.base64.length(object.token)), 0);
                            else if (object.token.length >= 0)
                                message.token = object.token;
                    if (object.resume != null) {
                        if (!$util.isObject(object.resume))
                            throw $TypeError(".vicinal.broker.v1.JobJoin.resume: object expected");
                        message.resume = $root.vicinal.broker.v1.Resume.fromObject(object.resume, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a JobJoin message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {vicinal.broker.v1.JobJoin} message JobJoin
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                JobJoin.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.job = "";
                        object.rank = 0;
                        if (options.bytes === $String)
                            object.token = "";
                        else {
                            object.token = [];
                            if (options.bytes !== $Array)
                                object.token = $util.newBuffer(object.token);
                        }
                        object.resume = null;
                    }
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        object.job = message.job;
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                        object.token = options.bytes === $String ? $util.base64.encode(message.token, 0, message.token.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.token) : message.token;
                    if (message.resume != null && $Object.hasOwnProperty.call(message, "resume"))
                        object.resume = $root.vicinal.broker.v1.Resume.toObject(message.resume, options, _depth + 1);
                    return object;
                };

                /**
                 * Converts this JobJoin to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.JobJoin
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                JobJoin.prototype.toJSON = function() {
                    return JobJoin.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for JobJoin
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobJoin
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobJoin.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobJoin";
                };

                return JobJoin;
            })();

            v1.Resume = (function() {

                /**
                 * Properties of a Resume.
                 * @typedef {Object} vicinal.broker.v1.Resume.$Properties
                 * @property {string|null} [broker] Resume broker
                 * @property {Array.<number>|null} [connected] Resume connected
                 * @property {number|null} [headSegment] Resume headSegment
                 * @property {number|null} [segmentBytes] Resume segmentBytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Resume.
                 * @memberof vicinal.broker.v1
                 * @interface IResume
                 * @augments vicinal.broker.v1.Resume.$Properties
                 * @deprecated Use vicinal.broker.v1.Resume.$Properties instead.
                 */

                /**
                 * Shape of a Resume.
                 * @typedef {vicinal.broker.v1.Resume.$Properties} vicinal.broker.v1.Resume.$Shape
                 */

                /**
                 * Constructs a new Resume.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Resume.
                 * @constructor
                 * @param {vicinal.broker.v1.Resume.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Resume = function (properties) {
                    this.connected = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Resume broker.
                 * @member {string} broker
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 */
                Resume.prototype.broker = "";

                /**
                 * Resume connected.
                 * @member {Array.<number>} connected
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 */
                Resume.prototype.connected = $util.emptyArray;

                /**
                 * Resume headSegment.
                 * @member {number} headSegment
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 */
                Resume.prototype.headSegment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Resume segmentBytes.
                 * @member {number} segmentBytes
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 */
                Resume.prototype.segmentBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new Resume instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {vicinal.broker.v1.Resume.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Resume} Resume instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Resume.$Shape): vicinal.broker.v1.Resume & vicinal.broker.v1.Resume.$Shape;
                 *   (properties?: vicinal.broker.v1.Resume.$Properties): vicinal.broker.v1.Resume;
                 * }}
                 */
                Resume.create = function(properties) {
                    return new Resume(properties);
                };

                /**
                 * Encodes the specified Resume message. Does not implicitly {@link vicinal.broker.v1.Resume.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {vicinal.broker.v1.Resume.$Properties} message Resume message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Resume.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.broker != null && $Object.hasOwnProperty.call(message, "broker") && message.broker !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.broker);
                    if (message.connected != null && message.connected.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.connected);
                    if (message.headSegment != null && $Object.hasOwnProperty.call(message, "headSegment") && (typeof message.headSegment === "object" ? message.headSegment.low || message.headSegment.high : message.headSegment !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.headSegment);
                    if (message.segmentBytes != null && $Object.hasOwnProperty.call(message, "segmentBytes") && (typeof message.segmentBytes === "object" ? message.segmentBytes.low || message.segmentBytes.high : message.segmentBytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.segmentBytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Resume message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Resume & vicinal.broker.v1.Resume.$Shape} Resume
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Resume.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Resume();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.broker = value;
                                else
                                    delete message.broker;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.connected && message.connected.length))
                                        message.connected = [];
                                    reader.uint32s(message.connected);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.connected && message.connected.length))
                                    message.connected = [];
                                message.connected.push(reader.uint32());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.headSegment = value;
                                else
                                    delete message.headSegment;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segmentBytes = value;
                                else
                                    delete message.segmentBytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Resume message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Resume} Resume
                 */
                Resume.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Resume)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Resume: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Resume();
                    if (object.broker != null)
                        if (typeof object.broker !== "string" || object.broker.length)
                            message.broker = $String(object.broker);
                    if (object.connected) {
                        if (!$Array.isArray(object.connected))
                            throw $TypeError(".vicinal.broker.v1.Resume.connected: array expected");
                        message.connected = $Array(object.connected.length);
                        for (let i = 0; i < object.connected.length; ++i)
                            message.connected[i] = object.connected[i] >>> 0;
                    }
                    if (object.headSegment != null)
                        if (typeof object.headSegment === "object" ? object.headSegment.low || object.headSegment.high : $Number(object.headSegment) !== 0)
                            if ($util.Long)
                                message.headSegment = $util.Long.fromValue(object.headSegment, true);
                            else if (typeof object.headSegment === "string")
                                message.headSegment = $parseInt(object.headSegment, 10);
                            else if (typeof object.headSegment === "number")
                                message.headSegment = object.headSegment;
                            else if (typeof object.headSegment === "object")
                                message.headSegment = new $util.LongBits(object.headSegment.low >>> 0, object.headSegment.high >>> 0).toNumber(true);
                    if (object.segmentBytes != null)
                        if (typeof object.segmentBytes === "object" ? object.segmentBytes.low || object.segmentBytes.high : $Number(object.segmentBytes) !== 0)
                            if ($util.Long)
                                message.segmentBytes = $util.Long.fromValue(object.segmentBytes, true);
                            else if (typeof object.segmentBytes === "string")
                                message.segmentBytes = $parseInt(object.segmentBytes, 10);
                            else if (typeof object.segmentBytes === "number")
                                message.segmentBytes = object.segmentBytes;
                            else if (typeof object.segmentBytes === "object")
                                message.segmentBytes = new $util.LongBits(object.segmentBytes.low >>> 0, object.segmentBytes.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a Resume message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {vicinal.broker.v1.Resume} message Resume
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Resume.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.connected = [];
                    if (options.defaults) {
                        object.broker = "";
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.headSegment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.headSegment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segmentBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segmentBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    }
                    if (message.broker != null && $Object.hasOwnProperty.call(message, "broker"))
                        object.broker = message.broker;
                    if (message.connected && message.connected.length) {
                        object.connected = $Array(message.connected.length);
                        for (let j = 0; j < message.connected.length; ++j)
                            object.connected[j] = message.connected[j];
                    }
                    if (message.headSegment != null && $Object.hasOwnProperty.call(message, "headSegment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.headSegment = typeof message.headSegment === "number" ? $BigInt(message.headSegment) : $util.Long.fromBits(message.headSegment.low >>> 0, message.headSegment.high >>> 0, true).toBigInt();
                        else if (typeof message.headSegment === "number")
                            object.headSegment = options.longs === $String ? $String(message.headSegment) : message.headSegment;
                        else
                            object.headSegment = options.longs === $String ? $util.Long.prototype.toString.call(message.headSegment) : options.longs === $Number ? new $util.LongBits(message.headSegment.low >>> 0, message.headSegment.high >>> 0).toNumber(true) : message.headSegment;
                    if (message.segmentBytes != null && $Object.hasOwnProperty.call(message, "segmentBytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segmentBytes = typeof message.segmentBytes === "number" ? $BigInt(message.segmentBytes) : $util.Long.fromBits(message.segmentBytes.low >>> 0, message.segmentBytes.high >>> 0, true).toBigInt();
                        else if (typeof message.segmentBytes === "number")
                            object.segmentBytes = options.longs === $String ? $String(message.segmentBytes) : message.segmentBytes;
                        else
                            object.segmentBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.segmentBytes) : options.longs === $Number ? new $util.LongBits(message.segmentBytes.low >>> 0, message.segmentBytes.high >>> 0).toNumber(true) : message.segmentBytes;
                    return object;
                };

                /**
                 * Converts this Resume to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Resume
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Resume.prototype.toJSON = function() {
                    return Resume.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Resume
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Resume
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Resume.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Resume";
                };

                return Resume;
            })();

            v1.SegmentRequest = (function() {

                /**
                 * Properties of a SegmentRequest.
                 * @typedef {Object} vicinal.broker.v1.SegmentRequest.$Properties
                 * @property {number|null} [bytes] SegmentRequest bytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentRequest.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentRequest
                 * @augments vicinal.broker.v1.SegmentRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentRequest.$Properties instead.
                 */

                /**
                 * Shape of a SegmentRequest.
                 * @typedef {vicinal.broker.v1.SegmentRequest.$Properties} vicinal.broker.v1.SegmentRequest.$Shape
                 */

                /**
                 * Constructs a new SegmentRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentRequest bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @instance
                 */
                SegmentRequest.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new SegmentRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {vicinal.broker.v1.SegmentRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentRequest} SegmentRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentRequest.$Shape): vicinal.broker.v1.SegmentRequest & vicinal.broker.v1.SegmentRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentRequest.$Properties): vicinal.broker.v1.SegmentRequest;
                 * }}
                 */
                SegmentRequest.create = function(properties) {
                    return new SegmentRequest(properties);
                };

                /**
                 * Encodes the specified SegmentRequest message. Does not implicitly {@link vicinal.broker.v1.SegmentRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {vicinal.broker.v1.SegmentRequest.$Properties} message SegmentRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.bytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentRequest & vicinal.broker.v1.SegmentRequest.$Shape} SegmentRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a SegmentRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.SegmentRequest} SegmentRequest
                 */
                SegmentRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.SegmentRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.SegmentRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.SegmentRequest();
                    if (object.bytes != null)
                        if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
                            if ($util.Long)
                                message.bytes = $util.Long.fromValue(object.bytes, true);
                            else if (typeof object.bytes === "string")
                                message.bytes = $parseInt(object.bytes, 10);
                            else if (typeof object.bytes === "number")
                                message.bytes = object.bytes;
                            else if (typeof object.bytes === "object")
                                message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a SegmentRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {vicinal.broker.v1.SegmentRequest} message SegmentRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                SegmentRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                        else if (typeof message.bytes === "number")
                            object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                        else
                            object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                    return object;
                };

                /**
                 * Converts this SegmentRequest to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                SegmentRequest.prototype.toJSON = function() {
                    return SegmentRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for SegmentRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentRequest";
                };

                return SegmentRequest;
            })();

            v1.SegmentMapped = (function() {

                /**
                 * Properties of a SegmentMapped.
                 * @typedef {Object} vicinal.broker.v1.SegmentMapped.$Properties
                 * @property {number|null} [segment] SegmentMapped segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentMapped.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentMapped
                 * @augments vicinal.broker.v1.SegmentMapped.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentMapped.$Properties instead.
                 */

                /**
                 * Shape of a SegmentMapped.
                 * @typedef {vicinal.broker.v1.SegmentMapped.$Properties} vicinal.broker.v1.SegmentMapped.$Shape
                 */

                /**
                 * Constructs a new SegmentMapped.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentMapped.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentMapped.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentMapped = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentMapped segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @instance
                 */
                SegmentMapped.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new SegmentMapped instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {vicinal.broker.v1.SegmentMapped.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentMapped} SegmentMapped instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentMapped.$Shape): vicinal.broker.v1.SegmentMapped & vicinal.broker.v1.SegmentMapped.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentMapped.$Properties): vicinal.broker.v1.SegmentMapped;
                 * }}
                 */
                SegmentMapped.create = function(properties) {
                    return new SegmentMapped(properties);
                };

                /**
                 * Encodes the specified SegmentMapped message. Does not implicitly {@link vicinal.broker.v1.SegmentMapped.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {vicinal.broker.v1.SegmentMapped.$Properties} message SegmentMapped message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentMapped.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentMapped message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentMapped & vicinal.broker.v1.SegmentMapped.$Shape} SegmentMapped
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentMapped.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentMapped();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a SegmentMapped message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.SegmentMapped} SegmentMapped
                 */
                SegmentMapped.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.SegmentMapped)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.SegmentMapped: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.SegmentMapped();
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a SegmentMapped message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {vicinal.broker.v1.SegmentMapped} message SegmentMapped
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                SegmentMapped.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    return object;
                };

                /**
                 * Converts this SegmentMapped to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                SegmentMapped.prototype.toJSON = function() {
                    return SegmentMapped.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for SegmentMapped
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentMapped
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentMapped.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentMapped";
                };

                return SegmentMapped;
            })();

            v1.SegmentFailed = (function() {

                /**
                 * Properties of a SegmentFailed.
                 * @typedef {Object} vicinal.broker.v1.SegmentFailed.$Properties
                 * @property {number|null} [segment] SegmentFailed segment
                 * @property {string|null} [reason] SegmentFailed reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentFailed.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentFailed
                 * @augments vicinal.broker.v1.SegmentFailed.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentFailed.$Properties instead.
                 */

                /**
                 * Shape of a SegmentFailed.
                 * @typedef {vicinal.broker.v1.SegmentFailed.$Properties} vicinal.broker.v1.SegmentFailed.$Shape
                 */

                /**
                 * Constructs a new SegmentFailed.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentFailed.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentFailed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentFailed = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentFailed segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @instance
                 */
                SegmentFailed.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentFailed reason.
                 * @member {string} reason
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @instance
                 */
                SegmentFailed.prototype.reason = "";

                /**
                 * Creates a new SegmentFailed instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {vicinal.broker.v1.SegmentFailed.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentFailed} SegmentFailed instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentFailed.$Shape): vicinal.broker.v1.SegmentFailed & vicinal.broker.v1.SegmentFailed.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentFailed.$Properties): vicinal.broker.v1.SegmentFailed;
                 * }}
                 */
                SegmentFailed.create = function(properties) {
                    return new SegmentFailed(properties);
                };

                /**
                 * Encodes the specified SegmentFailed message. Does not implicitly {@link vicinal.broker.v1.SegmentFailed.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {vicinal.broker.v1.SegmentFailed.$Properties} message SegmentFailed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentFailed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentFailed message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentFailed & vicinal.broker.v1.SegmentFailed.$Shape} SegmentFailed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentFailed.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentFailed();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a SegmentFailed message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.SegmentFailed} SegmentFailed
                 */
                SegmentFailed.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.SegmentFailed)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.SegmentFailed: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.SegmentFailed();
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    if (object.reason != null)
                        if (typeof object.reason !== "string" || object.reason.length)
                            message.reason = $String(object.reason);
                    return message;
                };

                /**
                 * Creates a plain object from a SegmentFailed message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {vicinal.broker.v1.SegmentFailed} message SegmentFailed
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                SegmentFailed.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        object.reason = "";
                    }
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                        object.reason = message.reason;
                    return object;
                };

                /**
                 * Converts this SegmentFailed to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                SegmentFailed.prototype.toJSON = function() {
                    return SegmentFailed.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for SegmentFailed
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentFailed
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentFailed.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentFailed";
                };

                return SegmentFailed;
            })();

            v1.SegmentRelease = (function() {

                /**
                 * Properties of a SegmentRelease.
                 * @typedef {Object} vicinal.broker.v1.SegmentRelease.$Properties
                 * @property {number|null} [segment] SegmentRelease segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentRelease.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentRelease
                 * @augments vicinal.broker.v1.SegmentRelease.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentRelease.$Properties instead.
                 */

                /**
                 * Shape of a SegmentRelease.
                 * @typedef {vicinal.broker.v1.SegmentRelease.$Properties} vicinal.broker.v1.SegmentRelease.$Shape
                 */

                /**
                 * Constructs a new SegmentRelease.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentRelease.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentRelease.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentRelease = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentRelease segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @instance
                 */
                SegmentRelease.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new SegmentRelease instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {vicinal.broker.v1.SegmentRelease.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentRelease} SegmentRelease instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentRelease.$Shape): vicinal.broker.v1.SegmentRelease & vicinal.broker.v1.SegmentRelease.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentRelease.$Properties): vicinal.broker.v1.SegmentRelease;
                 * }}
                 */
                SegmentRelease.create = function(properties) {
                    return new SegmentRelease(properties);
                };

                /**
                 * Encodes the specified SegmentRelease message. Does not implicitly {@link vicinal.broker.v1.SegmentRelease.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {vicinal.broker.v1.SegmentRelease.$Properties} message SegmentRelease message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentRelease.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentRelease message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentRelease & vicinal.broker.v1.SegmentRelease.$Shape} SegmentRelease
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentRelease.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentRelease();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a SegmentRelease message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.SegmentRelease} SegmentRelease
                 */
                SegmentRelease.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.SegmentRelease)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.SegmentRelease: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.SegmentRelease();
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a SegmentRelease message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {vicinal.broker.v1.SegmentRelease} message SegmentRelease
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                SegmentRelease.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    return object;
                };

                /**
                 * Converts this SegmentRelease to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                SegmentRelease.prototype.toJSON = function() {
                    return SegmentRelease.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for SegmentRelease
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentRelease
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentRelease.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentRelease";
                };

                return SegmentRelease;
            })();

            v1.WindowRequest = (function() {

                /**
                 * Properties of a WindowRequest.
                 * @typedef {Object} vicinal.broker.v1.WindowRequest.$Properties
                 * @property {number|null} [bytes] WindowRequest bytes
                 * @property {Array.<number>|null} [ranks] WindowRequest ranks
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WindowRequest.
                 * @memberof vicinal.broker.v1
                 * @interface IWindowRequest
                 * @augments vicinal.broker.v1.WindowRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.WindowRequest.$Properties instead.
                 */

                /**
                 * Shape of a WindowRequest.
                 * @typedef {vicinal.broker.v1.WindowRequest.$Properties} vicinal.broker.v1.WindowRequest.$Shape
                 */

                /**
                 * Constructs a new WindowRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a WindowRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.WindowRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WindowRequest = function (properties) {
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WindowRequest bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @instance
                 */
                WindowRequest.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * WindowRequest ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @instance
                 */
                WindowRequest.prototype.ranks = $util.emptyArray;

                /**
                 * Creates a new WindowRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {vicinal.broker.v1.WindowRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.WindowRequest} WindowRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.WindowRequest.$Shape): vicinal.broker.v1.WindowRequest & vicinal.broker.v1.WindowRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.WindowRequest.$Properties): vicinal.broker.v1.WindowRequest;
                 * }}
                 */
                WindowRequest.create = function(properties) {
                    return new WindowRequest(properties);
                };

                /**
                 * Encodes the specified WindowRequest message. Does not implicitly {@link vicinal.broker.v1.WindowRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {vicinal.broker.v1.WindowRequest.$Properties} message WindowRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WindowRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.bytes);
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).uint32s(message.ranks);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WindowRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowRequest & vicinal.broker.v1.WindowRequest.$Shape} WindowRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WindowRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.WindowRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a WindowRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.WindowRequest} WindowRequest
                 */
                WindowRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.WindowRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.WindowRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.WindowRequest();
                    if (object.bytes != null)
                        if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
                            if ($util.Long)
                                message.bytes = $util.Long.fromValue(object.bytes, true);
                            else if (typeof object.bytes === "string")
                                message.bytes = $parseInt(object.bytes, 10);
                            else if (typeof object.bytes === "number")
                                message.bytes = object.bytes;
                            else if (typeof object.bytes === "object")
                                message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                    if (object.ranks) {
                        if (!$Array.isArray(object.ranks))
                            throw $TypeError(".vicinal.broker.v1.WindowRequest.ranks: array expected");
                        message.ranks = $Array(object.ranks.length);
                        for (let i = 0; i < object.ranks.length; ++i)
                            message.ranks[i] = object.ranks[i] >>> 0;
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a WindowRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {vicinal.broker.v1.WindowRequest} message WindowRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                WindowRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.ranks = [];
                    if (options.defaults)
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                        else if (typeof message.bytes === "number")
                            object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                        else
                            object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                    if (message.ranks && message.ranks.length) {
                        object.ranks = $Array(message.ranks.length);
                        for (let j = 0; j < message.ranks.length; ++j)
                            object.ranks[j] = message.ranks[j];
                    }
                    return object;
                };

                /**
                 * Converts this WindowRequest to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                WindowRequest.prototype.toJSON = function() {
                    return WindowRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for WindowRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.WindowRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                WindowRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.WindowRequest";
                };

                return WindowRequest;
            })();

            v1.WindowOpen = (function() {

                /**
                 * Properties of a WindowOpen.
                 * @typedef {Object} vicinal.broker.v1.WindowOpen.$Properties
                 * @property {number|null} [rank] WindowOpen rank
                 * @property {number|null} [segment] WindowOpen segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WindowOpen.
                 * @memberof vicinal.broker.v1
                 * @interface IWindowOpen
                 * @augments vicinal.broker.v1.WindowOpen.$Properties
                 * @deprecated Use vicinal.broker.v1.WindowOpen.$Properties instead.
                 */

                /**
                 * Shape of a WindowOpen.
                 * @typedef {vicinal.broker.v1.WindowOpen.$Properties} vicinal.broker.v1.WindowOpen.$Shape
                 */

                /**
                 * Constructs a new WindowOpen.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a WindowOpen.
                 * @constructor
                 * @param {vicinal.broker.v1.WindowOpen.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WindowOpen = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WindowOpen rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @instance
                 */
                WindowOpen.prototype.rank = 0;

                /**
                 * WindowOpen segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @instance
                 */
                WindowOpen.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new WindowOpen instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {vicinal.broker.v1.WindowOpen.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.WindowOpen} WindowOpen instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.WindowOpen.$Shape): vicinal.broker.v1.WindowOpen & vicinal.broker.v1.WindowOpen.$Shape;
                 *   (properties?: vicinal.broker.v1.WindowOpen.$Properties): vicinal.broker.v1.WindowOpen;
                 * }}
                 */
                WindowOpen.create = function(properties) {
                    return new WindowOpen(properties);
                };

                /**
                 * Encodes the specified WindowOpen message. Does not implicitly {@link vicinal.broker.v1.WindowOpen.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {vicinal.broker.v1.WindowOpen.$Properties} message WindowOpen message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WindowOpen.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WindowOpen message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowOpen & vicinal.broker.v1.WindowOpen.$Shape} WindowOpen
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WindowOpen.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.WindowOpen();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a WindowOpen message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.WindowOpen} WindowOpen
                 */
                WindowOpen.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.WindowOpen)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.WindowOpen: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.WindowOpen();
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a WindowOpen message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {vicinal.broker.v1.WindowOpen} message WindowOpen
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                WindowOpen.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.rank = 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    }
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    return object;
                };

                /**
                 * Converts this WindowOpen to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                WindowOpen.prototype.toJSON = function() {
                    return WindowOpen.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for WindowOpen
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.WindowOpen
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                WindowOpen.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.WindowOpen";
                };

                return WindowOpen;
            })();

            v1.Connect = (function() {

                /**
                 * Properties of a Connect.
                 * @typedef {Object} vicinal.broker.v1.Connect.$Properties
                 * @property {Array.<number>|null} [ranks] Connect ranks
                 * @property {boolean|null} [all] Connect all
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Connect.
                 * @memberof vicinal.broker.v1
                 * @interface IConnect
                 * @augments vicinal.broker.v1.Connect.$Properties
                 * @deprecated Use vicinal.broker.v1.Connect.$Properties instead.
                 */

                /**
                 * Shape of a Connect.
                 * @typedef {vicinal.broker.v1.Connect.$Properties} vicinal.broker.v1.Connect.$Shape
                 */

                /**
                 * Constructs a new Connect.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Connect.
                 * @constructor
                 * @param {vicinal.broker.v1.Connect.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Connect = function (properties) {
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Connect ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.Connect
                 * @instance
                 */
                Connect.prototype.ranks = $util.emptyArray;

                /**
                 * Connect all.
                 * @member {boolean} all
                 * @memberof vicinal.broker.v1.Connect
                 * @instance
                 */
                Connect.prototype.all = false;

                /**
                 * Creates a new Connect instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {vicinal.broker.v1.Connect.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Connect} Connect instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Connect.$Shape): vicinal.broker.v1.Connect & vicinal.broker.v1.Connect.$Shape;
                 *   (properties?: vicinal.broker.v1.Connect.$Properties): vicinal.broker.v1.Connect;
                 * }}
                 */
                Connect.create = function(properties) {
                    return new Connect(properties);
                };

                /**
                 * Encodes the specified Connect message. Does not implicitly {@link vicinal.broker.v1.Connect.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {vicinal.broker.v1.Connect.$Properties} message Connect message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Connect.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.ranks);
                    if (message.all != null && $Object.hasOwnProperty.call(message, "all") && message.all !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.all);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Connect message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Connect & vicinal.broker.v1.Connect.$Shape} Connect
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Connect.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Connect();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.all = value;
                                else
                                    delete message.all;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Connect message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Connect} Connect
                 */
                Connect.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Connect)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Connect: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Connect();
                    if (object.ranks) {
                        if (!$Array.isArray(object.ranks))
                            throw $TypeError(".vicinal.broker.v1.Connect.ranks: array expected");
                        message.ranks = $Array(object.ranks.length);
                        for (let i = 0; i < object.ranks.length; ++i)
                            message.ranks[i] = object.ranks[i] >>> 0;
                    }
                    if (object.all != null)
                        if (object.all)
                            message.all = $Boolean(object.all);
                    return message;
                };

                /**
                 * Creates a plain object from a Connect message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {vicinal.broker.v1.Connect} message Connect
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Connect.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.ranks = [];
                    if (options.defaults)
                        object.all = false;
                    if (message.ranks && message.ranks.length) {
                        object.ranks = $Array(message.ranks.length);
                        for (let j = 0; j < message.ranks.length; ++j)
                            object.ranks[j] = message.ranks[j];
                    }
                    if (message.all != null && $Object.hasOwnProperty.call(message, "all"))
                        object.all = message.all;
                    return object;
                };

                /**
                 * Converts this Connect to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Connect
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Connect.prototype.toJSON = function() {
                    return Connect.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Connect
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Connect
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Connect.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Connect";
                };

                return Connect;
            })();

            v1.Leave = (function() {

                /**
                 * Properties of a Leave.
                 * @typedef {Object} vicinal.broker.v1.Leave.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Leave.
                 * @memberof vicinal.broker.v1
                 * @interface ILeave
                 * @augments vicinal.broker.v1.Leave.$Properties
                 * @deprecated Use vicinal.broker.v1.Leave.$Properties instead.
                 */

                /**
                 * Shape of a Leave.
                 * @typedef {vicinal.broker.v1.Leave.$Properties} vicinal.broker.v1.Leave.$Shape
                 */

                /**
                 * Constructs a new Leave.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Leave.
                 * @constructor
                 * @param {vicinal.broker.v1.Leave.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Leave = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Leave instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {vicinal.broker.v1.Leave.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Leave} Leave instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Leave.$Shape): vicinal.broker.v1.Leave & vicinal.broker.v1.Leave.$Shape;
                 *   (properties?: vicinal.broker.v1.Leave.$Properties): vicinal.broker.v1.Leave;
                 * }}
                 */
                Leave.create = function(properties) {
                    return new Leave(properties);
                };

                /**
                 * Encodes the specified Leave message. Does not implicitly {@link vicinal.broker.v1.Leave.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {vicinal.broker.v1.Leave.$Properties} message Leave message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Leave.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Leave message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Leave & vicinal.broker.v1.Leave.$Shape} Leave
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Leave.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Leave();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Leave message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Leave} Leave
                 */
                Leave.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Leave)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Leave: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    return new $root.vicinal.broker.v1.Leave();
                };

                /**
                 * Creates a plain object from a Leave message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {vicinal.broker.v1.Leave} message Leave
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Leave.toObject = function () {
                    return {};
                };

                /**
                 * Converts this Leave to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Leave
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Leave.prototype.toJSON = function() {
                    return Leave.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Leave
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Leave
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Leave.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Leave";
                };

                return Leave;
            })();

            v1.JobEnd = (function() {

                /**
                 * Properties of a JobEnd.
                 * @typedef {Object} vicinal.broker.v1.JobEnd.$Properties
                 * @property {string|null} [job] JobEnd job
                 * @property {Uint8Array|null} [secret] JobEnd secret
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobEnd.
                 * @memberof vicinal.broker.v1
                 * @interface IJobEnd
                 * @augments vicinal.broker.v1.JobEnd.$Properties
                 * @deprecated Use vicinal.broker.v1.JobEnd.$Properties instead.
                 */

                /**
                 * Shape of a JobEnd.
                 * @typedef {vicinal.broker.v1.JobEnd.$Properties} vicinal.broker.v1.JobEnd.$Shape
                 */

                /**
                 * Constructs a new JobEnd.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobEnd.
                 * @constructor
                 * @param {vicinal.broker.v1.JobEnd.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobEnd = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobEnd job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobEnd
                 * @instance
                 */
                JobEnd.prototype.job = "";

                /**
                 * JobEnd secret.
                 * @member {Uint8Array} secret
                 * @memberof vicinal.broker.v1.JobEnd
                 * @instance
                 */
                JobEnd.prototype.secret = $util.newBuffer([]);

                /**
                 * Creates a new JobEnd instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {vicinal.broker.v1.JobEnd.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobEnd} JobEnd instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobEnd.$Shape): vicinal.broker.v1.JobEnd & vicinal.broker.v1.JobEnd.$Shape;
                 *   (properties?: vicinal.broker.v1.JobEnd.$Properties): vicinal.broker.v1.JobEnd;
                 * }}
                 */
                JobEnd.create = function(properties) {
                    return new JobEnd(properties);
                };

                /**
                 * Encodes the specified JobEnd message. Does not implicitly {@link vicinal.broker.v1.JobEnd.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {vicinal.broker.v1.JobEnd.$Properties} message JobEnd message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobEnd.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.secret != null && $Object.hasOwnProperty.call(message, "secret") && message.secret.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.secret);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobEnd message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobEnd & vicinal.broker.v1.JobEnd.$Shape} JobEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobEnd.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobEnd();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.secret = value;
                                else
                                    delete message.secret;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a JobEnd message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.JobEnd} JobEnd
                 */
                JobEnd.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.JobEnd)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.JobEnd: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.JobEnd();
                    if (object.job != null)
                        if (typeof object.job !== "string" || object.job.length)
                            message.job = $String(object.job);
                    if (object.secret != null)
                        if (object.secret.length)
                            if (typeof object.secret === "string")
                                $util.base64.decode(object.secret, message.secret = $util.newBuffer($util.base64.length(object.secret)), 0);
                            else if (object.secret.length >= 0)
                                message.secret = object.secret;
                    return message;
                };

                /**
                 * Creates a plain object from a JobEnd message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {vicinal.broker.v1.JobEnd} message JobEnd
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                JobEnd.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.job = "";
                        if (options.bytes === $String)
                            object.secret = "";
                        else {
                            object.secret = [];
                            if (options.bytes !== $Array)
                                object.secret = $util.newBuffer(object.secret);
                        }
                    }
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        object.job = message.job;
                    if (message.secret != null && $Object.hasOwnProperty.call(message, "secret"))
                        object.secret = options.bytes === $String ? $util.base64.encode(message.secret, 0, message.secret.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.secret) : message.secret;
                    return object;
                };

                /**
                 * Converts this JobEnd to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.JobEnd
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                JobEnd.prototype.toJSON = function() {
                    return JobEnd.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for JobEnd
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobEnd
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobEnd.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobEnd";
                };

                return JobEnd;
            })();

            v1.Explain = (function() {

                /**
                 * Properties of an Explain.
                 * @typedef {Object} vicinal.broker.v1.Explain.$Properties
                 * @property {string|null} [job] Explain job
                 * @property {number|null} [a] Explain a
                 * @property {number|null} [b] Explain b
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Explain.
                 * @memberof vicinal.broker.v1
                 * @interface IExplain
                 * @augments vicinal.broker.v1.Explain.$Properties
                 * @deprecated Use vicinal.broker.v1.Explain.$Properties instead.
                 */

                /**
                 * Shape of an Explain.
                 * @typedef {vicinal.broker.v1.Explain.$Properties} vicinal.broker.v1.Explain.$Shape
                 */

                /**
                 * Constructs a new Explain.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an Explain.
                 * @constructor
                 * @param {vicinal.broker.v1.Explain.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Explain = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Explain job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.Explain
                 * @instance
                 */
                Explain.prototype.job = "";

                /**
                 * Explain a.
                 * @member {number} a
                 * @memberof vicinal.broker.v1.Explain
                 * @instance
                 */
                Explain.prototype.a = 0;

                /**
                 * Explain b.
                 * @member {number} b
                 * @memberof vicinal.broker.v1.Explain
                 * @instance
                 */
                Explain.prototype.b = 0;

                /**
                 * Creates a new Explain instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {vicinal.broker.v1.Explain.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Explain} Explain instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Explain.$Shape): vicinal.broker.v1.Explain & vicinal.broker.v1.Explain.$Shape;
                 *   (properties?: vicinal.broker.v1.Explain.$Properties): vicinal.broker.v1.Explain;
                 * }}
                 */
                Explain.create = function(properties) {
                    return new Explain(properties);
                };

                /**
                 * Encodes the specified Explain message. Does not implicitly {@link vicinal.broker.v1.Explain.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {vicinal.broker.v1.Explain.$Properties} message Explain message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Explain.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.a != null && $Object.hasOwnProperty.call(message, "a") && message.a !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.a);
                    if (message.b != null && $Object.hasOwnProperty.call(message, "b") && message.b !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.b);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Explain message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Explain & vicinal.broker.v1.Explain.$Shape} Explain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Explain.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Explain();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.a = value;
                                else
                                    delete message.a;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.b = value;
                                else
                                    delete message.b;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates an Explain message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Explain} Explain
                 */
                Explain.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Explain)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Explain: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Explain();
                    if (object.job != null)
                        if (typeof object.job !== "string" || object.job.length)
                            message.job = $String(object.job);
                    if (object.a != null)
                        if ($Number(object.a) !== 0)
                            message.a = object.a >>> 0;
                    if (object.b != null)
                        if ($Number(object.b) !== 0)
                            message.b = object.b >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from an Explain message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {vicinal.broker.v1.Explain} message Explain
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Explain.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.job = "";
                        object.a = 0;
                        object.b = 0;
                    }
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        object.job = message.job;
                    if (message.a != null && $Object.hasOwnProperty.call(message, "a"))
                        object.a = message.a;
                    if (message.b != null && $Object.hasOwnProperty.call(message, "b"))
                        object.b = message.b;
                    return object;
                };

                /**
                 * Converts this Explain to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Explain
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Explain.prototype.toJSON = function() {
                    return Explain.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Explain
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Explain
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Explain.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Explain";
                };

                return Explain;
            })();

            v1.TopologyRequest = (function() {

                /**
                 * Properties of a TopologyRequest.
                 * @typedef {Object} vicinal.broker.v1.TopologyRequest.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TopologyRequest.
                 * @memberof vicinal.broker.v1
                 * @interface ITopologyRequest
                 * @augments vicinal.broker.v1.TopologyRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.TopologyRequest.$Properties instead.
                 */

                /**
                 * Shape of a TopologyRequest.
                 * @typedef {vicinal.broker.v1.TopologyRequest.$Properties} vicinal.broker.v1.TopologyRequest.$Shape
                 */

                /**
                 * Constructs a new TopologyRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a TopologyRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.TopologyRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TopologyRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new TopologyRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {vicinal.broker.v1.TopologyRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.TopologyRequest} TopologyRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.TopologyRequest.$Shape): vicinal.broker.v1.TopologyRequest & vicinal.broker.v1.TopologyRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.TopologyRequest.$Properties): vicinal.broker.v1.TopologyRequest;
                 * }}
                 */
                TopologyRequest.create = function(properties) {
                    return new TopologyRequest(properties);
                };

                /**
                 * Encodes the specified TopologyRequest message. Does not implicitly {@link vicinal.broker.v1.TopologyRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {vicinal.broker.v1.TopologyRequest.$Properties} message TopologyRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TopologyRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TopologyRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.TopologyRequest & vicinal.broker.v1.TopologyRequest.$Shape} TopologyRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TopologyRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.TopologyRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a TopologyRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.TopologyRequest} TopologyRequest
                 */
                TopologyRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.TopologyRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.TopologyRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    return new $root.vicinal.broker.v1.TopologyRequest();
                };

                /**
                 * Creates a plain object from a TopologyRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {vicinal.broker.v1.TopologyRequest} message TopologyRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                TopologyRequest.toObject = function () {
                    return {};
                };

                /**
                 * Converts this TopologyRequest to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                TopologyRequest.prototype.toJSON = function() {
                    return TopologyRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for TopologyRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.TopologyRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                TopologyRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.TopologyRequest";
                };

                return TopologyRequest;
            })();

            v1.CountersRequest = (function() {

                /**
                 * Properties of a CountersRequest.
                 * @typedef {Object} vicinal.broker.v1.CountersRequest.$Properties
                 * @property {string|null} [job] CountersRequest job
                 * @property {number|null} [rank] CountersRequest rank
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CountersRequest.
                 * @memberof vicinal.broker.v1
                 * @interface ICountersRequest
                 * @augments vicinal.broker.v1.CountersRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.CountersRequest.$Properties instead.
                 */

                /**
                 * Shape of a CountersRequest.
                 * @typedef {vicinal.broker.v1.CountersRequest.$Properties} vicinal.broker.v1.CountersRequest.$Shape
                 */

                /**
                 * Constructs a new CountersRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a CountersRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.CountersRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CountersRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CountersRequest job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @instance
                 */
                CountersRequest.prototype.job = "";

                /**
                 * CountersRequest rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @instance
                 */
                CountersRequest.prototype.rank = 0;

                /**
                 * Creates a new CountersRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {vicinal.broker.v1.CountersRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.CountersRequest} CountersRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.CountersRequest.$Shape): vicinal.broker.v1.CountersRequest & vicinal.broker.v1.CountersRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.CountersRequest.$Properties): vicinal.broker.v1.CountersRequest;
                 * }}
                 */
                CountersRequest.create = function(properties) {
                    return new CountersRequest(properties);
                };

                /**
                 * Encodes the specified CountersRequest message. Does not implicitly {@link vicinal.broker.v1.CountersRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {vicinal.broker.v1.CountersRequest.$Properties} message CountersRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CountersRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.rank);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CountersRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.CountersRequest & vicinal.broker.v1.CountersRequest.$Shape} CountersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CountersRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.CountersRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a CountersRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.CountersRequest} CountersRequest
                 */
                CountersRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.CountersRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.CountersRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.CountersRequest();
                    if (object.job != null)
                        if (typeof object.job !== "string" || object.job.length)
                            message.job = $String(object.job);
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a CountersRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {vicinal.broker.v1.CountersRequest} message CountersRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                CountersRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.job = "";
                        object.rank = 0;
                    }
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        object.job = message.job;
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    return object;
                };

                /**
                 * Converts this CountersRequest to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                CountersRequest.prototype.toJSON = function() {
                    return CountersRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for CountersRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.CountersRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                CountersRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.CountersRequest";
                };

                return CountersRequest;
            })();

            v1.TrafficRequest = (function() {

                /**
                 * Properties of a TrafficRequest.
                 * @typedef {Object} vicinal.broker.v1.TrafficRequest.$Properties
                 * @property {string|null} [job] TrafficRequest job
                 * @property {number|null} [firstRank] TrafficRequest firstRank
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TrafficRequest.
                 * @memberof vicinal.broker.v1
                 * @interface ITrafficRequest
                 * @augments vicinal.broker.v1.TrafficRequest.$Properties
                 * @deprecated Use vicinal.broker.v1.TrafficRequest.$Properties instead.
                 */

                /**
                 * Shape of a TrafficRequest.
                 * @typedef {vicinal.broker.v1.TrafficRequest.$Properties} vicinal.broker.v1.TrafficRequest.$Shape
                 */

                /**
                 * Constructs a new TrafficRequest.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a TrafficRequest.
                 * @constructor
                 * @param {vicinal.broker.v1.TrafficRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TrafficRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TrafficRequest job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @instance
                 */
                TrafficRequest.prototype.job = "";

                /**
                 * TrafficRequest firstRank.
                 * @member {number} firstRank
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @instance
                 */
                TrafficRequest.prototype.firstRank = 0;

                /**
                 * Creates a new TrafficRequest instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {vicinal.broker.v1.TrafficRequest.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.TrafficRequest} TrafficRequest instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.TrafficRequest.$Shape): vicinal.broker.v1.TrafficRequest & vicinal.broker.v1.TrafficRequest.$Shape;
                 *   (properties?: vicinal.broker.v1.TrafficRequest.$Properties): vicinal.broker.v1.TrafficRequest;
                 * }}
                 */
                TrafficRequest.create = function(properties) {
                    return new TrafficRequest(properties);
                };

                /**
                 * Encodes the specified TrafficRequest message. Does not implicitly {@link vicinal.broker.v1.TrafficRequest.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {vicinal.broker.v1.TrafficRequest.$Properties} message TrafficRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TrafficRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.firstRank != null && $Object.hasOwnProperty.call(message, "firstRank") && message.firstRank !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.firstRank);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TrafficRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.TrafficRequest & vicinal.broker.v1.TrafficRequest.$Shape} TrafficRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TrafficRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.TrafficRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.firstRank = value;
                                else
                                    delete message.firstRank;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a TrafficRequest message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.TrafficRequest} TrafficRequest
                 */
                TrafficRequest.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.TrafficRequest)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.TrafficRequest: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.TrafficRequest();
                    if (object.job != null)
                        if (typeof object.job !== "string" || object.job.length)
                            message.job = $String(object.job);
                    if (object.firstRank != null)
                        if ($Number(object.firstRank) !== 0)
                            message.firstRank = object.firstRank >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a TrafficRequest message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {vicinal.broker.v1.TrafficRequest} message TrafficRequest
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                TrafficRequest.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.job = "";
                        object.firstRank = 0;
                    }
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        object.job = message.job;
                    if (message.firstRank != null && $Object.hasOwnProperty.call(message, "firstRank"))
                        object.firstRank = message.firstRank;
                    return object;
                };

                /**
                 * Converts this TrafficRequest to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                TrafficRequest.prototype.toJSON = function() {
                    return TrafficRequest.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for TrafficRequest
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.TrafficRequest
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                TrafficRequest.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.TrafficRequest";
                };

                return TrafficRequest;
            })();

            v1.BrokerFrame = (function() {

                /**
                 * Properties of a BrokerFrame.
                 * @typedef {Object} vicinal.broker.v1.BrokerFrame.$Properties
                 * @property {number|null} [request] BrokerFrame request
                 * @property {Array.<vicinal.broker.v1.Descriptor.$Properties>|null} [descriptors] BrokerFrame descriptors
                 * @property {vicinal.broker.v1.Welcome.$Properties|null} [welcome] BrokerFrame welcome
                 * @property {vicinal.broker.v1.JobCreated.$Properties|null} [jobCreated] BrokerFrame jobCreated
                 * @property {vicinal.broker.v1.JobJoined.$Properties|null} [jobJoined] BrokerFrame jobJoined
                 * @property {vicinal.broker.v1.SegmentGranted.$Properties|null} [segmentGranted] BrokerFrame segmentGranted
                 * @property {vicinal.broker.v1.SegmentSealed.$Properties|null} [segmentSealed] BrokerFrame segmentSealed
                 * @property {vicinal.broker.v1.PairGranted.$Properties|null} [pairGranted] BrokerFrame pairGranted
                 * @property {vicinal.broker.v1.PairRevoked.$Properties|null} [pairRevoked] BrokerFrame pairRevoked
                 * @property {vicinal.broker.v1.PeerSegment.$Properties|null} [peerSegment] BrokerFrame peerSegment
                 * @property {vicinal.broker.v1.PeerSegmentGone.$Properties|null} [peerSegmentGone] BrokerFrame peerSegmentGone
                 * @property {vicinal.broker.v1.Done.$Properties|null} [done] BrokerFrame done
                 * @property {vicinal.broker.v1.Explanation.$Properties|null} [explanation] BrokerFrame explanation
                 * @property {vicinal.broker.v1.Topology.$Properties|null} [topology] BrokerFrame topology
                 * @property {vicinal.broker.v1.Counters.$Properties|null} [counters] BrokerFrame counters
                 * @property {vicinal.broker.v1.Refusal.$Properties|null} [refusal] BrokerFrame refusal
                 * @property {vicinal.broker.v1.Draining.$Properties|null} [draining] BrokerFrame draining
                 * @property {vicinal.broker.v1.WindowGranted.$Properties|null} [windowGranted] BrokerFrame windowGranted
                 * @property {vicinal.broker.v1.Traffic.$Properties|null} [traffic] BrokerFrame traffic
                 * @property {"welcome"|"jobCreated"|"jobJoined"|"segmentGranted"|"segmentSealed"|"pairGranted"|"pairRevoked"|"peerSegment"|"peerSegmentGone"|"done"|"explanation"|"topology"|"counters"|"refusal"|"draining"|"windowGranted"|"traffic"} [body] BrokerFrame body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BrokerFrame.
                 * @memberof vicinal.broker.v1
                 * @interface IBrokerFrame
                 * @augments vicinal.broker.v1.BrokerFrame.$Properties
                 * @deprecated Use vicinal.broker.v1.BrokerFrame.$Properties instead.
                 */

                /**
                 * Narrowed shape of a BrokerFrame.
                 * @typedef {{
                 *   request?: number|null;
                 *   descriptors?: Array.<vicinal.broker.v1.Descriptor.$Shape>|null;
                 *   welcome?: vicinal.broker.v1.Welcome.$Shape|null;
                 *   jobCreated?: vicinal.broker.v1.JobCreated.$Shape|null;
                 *   jobJoined?: vicinal.broker.v1.JobJoined.$Shape|null;
                 *   segmentGranted?: vicinal.broker.v1.SegmentGranted.$Shape|null;
                 *   segmentSealed?: vicinal.broker.v1.SegmentSealed.$Shape|null;
                 *   pairGranted?: vicinal.broker.v1.PairGranted.$Shape|null;
                 *   pairRevoked?: vicinal.broker.v1.PairRevoked.$Shape|null;
                 *   peerSegment?: vicinal.broker.v1.PeerSegment.$Shape|null;
                 *   peerSegmentGone?: vicinal.broker.v1.PeerSegmentGone.$Shape|null;
                 *   done?: vicinal.broker.v1.Done.$Shape|null;
                 *   explanation?: vicinal.broker.v1.Explanation.$Shape|null;
                 *   topology?: vicinal.broker.v1.Topology.$Shape|null;
                 *   counters?: vicinal.broker.v1.Counters.$Shape|null;
                 *   refusal?: vicinal.broker.v1.Refusal.$Shape|null;
                 *   draining?: vicinal.broker.v1.Draining.$Shape|null;
                 *   windowGranted?: vicinal.broker.v1.WindowGranted.$Shape|null;
                 *   traffic?: vicinal.broker.v1.Traffic.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ body?: undefined; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "welcome"; welcome: vicinal.broker.v1.Welcome.$Shape; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "jobCreated"; welcome?: null; jobCreated: vicinal.broker.v1.JobCreated.$Shape; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "jobJoined"; welcome?: null; jobCreated?: null; jobJoined: vicinal.broker.v1.JobJoined.$Shape; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "segmentGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted: vicinal.broker.v1.SegmentGranted.$Shape; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "segmentSealed"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed: vicinal.broker.v1.SegmentSealed.$Shape; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "pairGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted: vicinal.broker.v1.PairGranted.$Shape; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "pairRevoked"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked: vicinal.broker.v1.PairRevoked.$Shape; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "peerSegment"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment: vicinal.broker.v1.PeerSegment.$Shape; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "peerSegmentGone"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone: vicinal.broker.v1.PeerSegmentGone.$Shape; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "done"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done: vicinal.broker.v1.Done.$Shape; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "explanation"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation: vicinal.broker.v1.Explanation.$Shape; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "topology"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology: vicinal.broker.v1.Topology.$Shape; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "counters"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters: vicinal.broker.v1.Counters.$Shape; refusal?: null; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "refusal"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal: vicinal.broker.v1.Refusal.$Shape; draining?: null; windowGranted?: null; traffic?: null }|{ body?: "draining"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining: vicinal.broker.v1.Draining.$Shape; windowGranted?: null; traffic?: null }|{ body?: "windowGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted: vicinal.broker.v1.WindowGranted.$Shape; traffic?: null }|{ body?: "traffic"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic: vicinal.broker.v1.Traffic.$Shape })
                 * )} vicinal.broker.v1.BrokerFrame.$Shape
                 */

                /**
                 * Constructs a new BrokerFrame.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a BrokerFrame.
                 * @constructor
                 * @param {vicinal.broker.v1.BrokerFrame.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BrokerFrame = function (properties) {
                    this.descriptors = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BrokerFrame request.
                 * @member {number} request
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.request = 0;

                /**
                 * BrokerFrame descriptors.
                 * @member {Array.<vicinal.broker.v1.Descriptor.$Properties>} descriptors
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.descriptors = $util.emptyArray;

                /**
                 * BrokerFrame welcome.
                 * @member {vicinal.broker.v1.Welcome.$Properties|null|undefined} welcome
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.welcome = null;

                /**
                 * BrokerFrame jobCreated.
                 * @member {vicinal.broker.v1.JobCreated.$Properties|null|undefined} jobCreated
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.jobCreated = null;

                /**
                 * BrokerFrame jobJoined.
                 * @member {vicinal.broker.v1.JobJoined.$Properties|null|undefined} jobJoined
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.jobJoined = null;

                /**
                 * BrokerFrame segmentGranted.
                 * @member {vicinal.broker.v1.SegmentGranted.$Properties|null|undefined} segmentGranted
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.segmentGranted = null;

                /**
                 * BrokerFrame segmentSealed.
                 * @member {vicinal.broker.v1.SegmentSealed.$Properties|null|undefined} segmentSealed
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.segmentSealed = null;

                /**
                 * BrokerFrame pairGranted.
                 * @member {vicinal.broker.v1.PairGranted.$Properties|null|undefined} pairGranted
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.pairGranted = null;

                /**
                 * BrokerFrame pairRevoked.
                 * @member {vicinal.broker.v1.PairRevoked.$Properties|null|undefined} pairRevoked
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.pairRevoked = null;

                /**
                 * BrokerFrame peerSegment.
                 * @member {vicinal.broker.v1.PeerSegment.$Properties|null|undefined} peerSegment
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.peerSegment = null;

                /**
                 * BrokerFrame peerSegmentGone.
                 * @member {vicinal.broker.v1.PeerSegmentGone.$Properties|null|undefined} peerSegmentGone
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.peerSegmentGone = null;

                /**
                 * BrokerFrame done.
                 * @member {vicinal.broker.v1.Done.$Properties|null|undefined} done
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.done = null;

                /**
                 * BrokerFrame explanation.
                 * @member {vicinal.broker.v1.Explanation.$Properties|null|undefined} explanation
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.explanation = null;

                /**
                 * BrokerFrame topology.
                 * @member {vicinal.broker.v1.Topology.$Properties|null|undefined} topology
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.topology = null;

                /**
                 * BrokerFrame counters.
                 * @member {vicinal.broker.v1.Counters.$Properties|null|undefined} counters
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.counters = null;

                /**
                 * BrokerFrame refusal.
                 * @member {vicinal.broker.v1.Refusal.$Properties|null|undefined} refusal
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.refusal = null;

                /**
                 * BrokerFrame draining.
                 * @member {vicinal.broker.v1.Draining.$Properties|null|undefined} draining
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.draining = null;

                /**
                 * BrokerFrame windowGranted.
                 * @member {vicinal.broker.v1.WindowGranted.$Properties|null|undefined} windowGranted
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.windowGranted = null;

                /**
                 * BrokerFrame traffic.
                 * @member {vicinal.broker.v1.Traffic.$Properties|null|undefined} traffic
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                BrokerFrame.prototype.traffic = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * BrokerFrame body.
                 * @member {"welcome"|"jobCreated"|"jobJoined"|"segmentGranted"|"segmentSealed"|"pairGranted"|"pairRevoked"|"peerSegment"|"peerSegmentGone"|"done"|"explanation"|"topology"|"counters"|"refusal"|"draining"|"windowGranted"|"traffic"|undefined} body
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 */
                $Object.defineProperty(BrokerFrame.prototype, "body", {
                    get: $util.oneOfGetter($oneOfFields = ["welcome", "jobCreated", "jobJoined", "segmentGranted", "segmentSealed", "pairGranted", "pairRevoked", "peerSegment", "peerSegmentGone", "done", "explanation", "topology", "counters", "refusal", "draining", "windowGranted", "traffic"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new BrokerFrame instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {vicinal.broker.v1.BrokerFrame.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.BrokerFrame} BrokerFrame instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.BrokerFrame.$Shape): vicinal.broker.v1.BrokerFrame & vicinal.broker.v1.BrokerFrame.$Shape;
                 *   (properties?: vicinal.broker.v1.BrokerFrame.$Properties): vicinal.broker.v1.BrokerFrame;
                 * }}
                 */
                BrokerFrame.create = function(properties) {
                    return new BrokerFrame(properties);
                };

                /**
                 * Encodes the specified BrokerFrame message. Does not implicitly {@link vicinal.broker.v1.BrokerFrame.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {vicinal.broker.v1.BrokerFrame.$Properties} message BrokerFrame message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BrokerFrame.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request") && message.request !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.request);
                    if (message.descriptors != null && message.descriptors.length)
                        for (let i = 0; i < message.descriptors.length; ++i)
                            $root.vicinal.broker.v1.Descriptor.encode(message.descriptors[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                        $root.vicinal.broker.v1.Welcome.encode(message.welcome, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.jobCreated != null && $Object.hasOwnProperty.call(message, "jobCreated"))
                        $root.vicinal.broker.v1.JobCreated.encode(message.jobCreated, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.jobJoined != null && $Object.hasOwnProperty.call(message, "jobJoined"))
                        $root.vicinal.broker.v1.JobJoined.encode(message.jobJoined, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.segmentGranted != null && $Object.hasOwnProperty.call(message, "segmentGranted"))
                        $root.vicinal.broker.v1.SegmentGranted.encode(message.segmentGranted, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.segmentSealed != null && $Object.hasOwnProperty.call(message, "segmentSealed"))
                        $root.vicinal.broker.v1.SegmentSealed.encode(message.segmentSealed, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.pairGranted != null && $Object.hasOwnProperty.call(message, "pairGranted"))
                        $root.vicinal.broker.v1.PairGranted.encode(message.pairGranted, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.pairRevoked != null && $Object.hasOwnProperty.call(message, "pairRevoked"))
                        $root.vicinal.broker.v1.PairRevoked.encode(message.pairRevoked, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.peerSegment != null && $Object.hasOwnProperty.call(message, "peerSegment"))
                        $root.vicinal.broker.v1.PeerSegment.encode(message.peerSegment, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.peerSegmentGone != null && $Object.hasOwnProperty.call(message, "peerSegmentGone"))
                        $root.vicinal.broker.v1.PeerSegmentGone.encode(message.peerSegmentGone, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                        $root.vicinal.broker.v1.Done.encode(message.done, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.explanation != null && $Object.hasOwnProperty.call(message, "explanation"))
                        $root.vicinal.broker.v1.Explanation.encode(message.explanation, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.topology != null && $Object.hasOwnProperty.call(message, "topology"))
                        $root.vicinal.broker.v1.Topology.encode(message.topology, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.counters != null && $Object.hasOwnProperty.call(message, "counters"))
                        $root.vicinal.broker.v1.Counters.encode(message.counters, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal"))
                        $root.vicinal.broker.v1.Refusal.encode(message.refusal, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                    if (message.draining != null && $Object.hasOwnProperty.call(message, "draining"))
                        $root.vicinal.broker.v1.Draining.encode(message.draining, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                    if (message.windowGranted != null && $Object.hasOwnProperty.call(message, "windowGranted"))
                        $root.vicinal.broker.v1.WindowGranted.encode(message.windowGranted, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                    if (message.traffic != null && $Object.hasOwnProperty.call(message, "traffic"))
                        $root.vicinal.broker.v1.Traffic.encode(message.traffic, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BrokerFrame message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.BrokerFrame & vicinal.broker.v1.BrokerFrame.$Shape} BrokerFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BrokerFrame.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.BrokerFrame();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.request = value;
                                else
                                    delete message.request;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.descriptors && message.descriptors.length))
                                    message.descriptors = [];
                                message.descriptors.push($root.vicinal.broker.v1.Descriptor.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.welcome = $root.vicinal.broker.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                                message.body = "welcome";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.jobCreated = $root.vicinal.broker.v1.JobCreated.decode(reader, reader.size(), $undefined, _depth + 1, message.jobCreated);
                                message.body = "jobCreated";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.jobJoined = $root.vicinal.broker.v1.JobJoined.decode(reader, reader.size(), $undefined, _depth + 1, message.jobJoined);
                                message.body = "jobJoined";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.segmentGranted = $root.vicinal.broker.v1.SegmentGranted.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentGranted);
                                message.body = "segmentGranted";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.segmentSealed = $root.vicinal.broker.v1.SegmentSealed.decode(reader, reader.size(), $undefined, _depth + 1, message.segmentSealed);
                                message.body = "segmentSealed";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.pairGranted = $root.vicinal.broker.v1.PairGranted.decode(reader, reader.size(), $undefined, _depth + 1, message.pairGranted);
                                message.body = "pairGranted";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.pairRevoked = $root.vicinal.broker.v1.PairRevoked.decode(reader, reader.size(), $undefined, _depth + 1, message.pairRevoked);
                                message.body = "pairRevoked";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.peerSegment = $root.vicinal.broker.v1.PeerSegment.decode(reader, reader.size(), $undefined, _depth + 1, message.peerSegment);
                                message.body = "peerSegment";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.peerSegmentGone = $root.vicinal.broker.v1.PeerSegmentGone.decode(reader, reader.size(), $undefined, _depth + 1, message.peerSegmentGone);
                                message.body = "peerSegmentGone";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.done = $root.vicinal.broker.v1.Done.decode(reader, reader.size(), $undefined, _depth + 1, message.done);
                                message.body = "done";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.explanation = $root.vicinal.broker.v1.Explanation.decode(reader, reader.size(), $undefined, _depth + 1, message.explanation);
                                message.body = "explanation";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.topology = $root.vicinal.broker.v1.Topology.decode(reader, reader.size(), $undefined, _depth + 1, message.topology);
                                message.body = "topology";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                message.counters = $root.vicinal.broker.v1.Counters.decode(reader, reader.size(), $undefined, _depth + 1, message.counters);
                                message.body = "counters";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                message.refusal = $root.vicinal.broker.v1.Refusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refusal);
                                message.body = "refusal";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                message.draining = $root.vicinal.broker.v1.Draining.decode(reader, reader.size(), $undefined, _depth + 1, message.draining);
                                message.body = "draining";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                message.windowGranted = $root.vicinal.broker.v1.WindowGranted.decode(reader, reader.size(), $undefined, _depth + 1, message.windowGranted);
                                message.body = "windowGranted";
                                continue;
                            }
                        case 19: {
                                if (wireType !== 2)
                                    break;
                                message.traffic = $root.vicinal.broker.v1.Traffic.decode(reader, reader.size(), $undefined, _depth + 1, message.traffic);
                                message.body = "traffic";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a BrokerFrame message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.BrokerFrame} BrokerFrame
                 */
                BrokerFrame.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.BrokerFrame)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.BrokerFrame: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.BrokerFrame();
                    if (object.request != null)
                        if ($Number(object.request) !== 0)
                            message.request = object.request >>> 0;
                    if (object.descriptors) {
                        if (!$Array.isArray(object.descriptors))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.descriptors: array expected");
                        message.descriptors = $Array(object.descriptors.length);
                        for (let i = 0; i < object.descriptors.length; ++i) {
                            if (!$util.isObject(object.descriptors[i]))
                                throw $TypeError(".vicinal.broker.v1.BrokerFrame.descriptors: object expected");
                            message.descriptors[i] = $root.vicinal.broker.v1.Descriptor.fromObject(object.descriptors[i], _depth + 1);
                        }
                    }
                    if (object.welcome != null) {
                        if (!$util.isObject(object.welcome))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.welcome: object expected");
                        message.welcome = $root.vicinal.broker.v1.Welcome.fromObject(object.welcome, _depth + 1);
                    }
                    if (object.jobCreated != null) {
                        if (!$util.isObject(object.jobCreated))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.jobCreated: object expected");
                        message.jobCreated = $root.vicinal.broker.v1.JobCreated.fromObject(object.jobCreated, _depth + 1);
                    }
                    if (object.jobJoined != null) {
                        if (!$util.isObject(object.jobJoined))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.jobJoined: object expected");
                        message.jobJoined = $root.vicinal.broker.v1.JobJoined.fromObject(object.jobJoined, _depth + 1);
                    }
                    if (object.segmentGranted != null) {
                        if (!$util.isObject(object.segmentGranted))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.segmentGranted: object expected");
                        message.segmentGranted = $root.vicinal.broker.v1.SegmentGranted.fromObject(object.segmentGranted, _depth + 1);
                    }
                    if (object.segmentSealed != null) {
                        if (!$util.isObject(object.segmentSealed))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.segmentSealed: object expected");
                        message.segmentSealed = $root.vicinal.broker.v1.SegmentSealed.fromObject(object.segmentSealed, _depth + 1);
                    }
                    if (object.pairGranted != null) {
                        if (!$util.isObject(object.pairGranted))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.pairGranted: object expected");
                        message.pairGranted = $root.vicinal.broker.v1.PairGranted.fromObject(object.pairGranted, _depth + 1);
                    }
                    if (object.pairRevoked != null) {
                        if (!$util.isObject(object.pairRevoked))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.pairRevoked: object expected");
                        message.pairRevoked = $root.vicinal.broker.v1.PairRevoked.fromObject(object.pairRevoked, _depth + 1);
                    }
                    if (object.peerSegment != null) {
                        if (!$util.isObject(object.peerSegment))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.peerSegment: object expected");
                        message.peerSegment = $root.vicinal.broker.v1.PeerSegment.fromObject(object.peerSegment, _depth + 1);
                    }
                    if (object.peerSegmentGone != null) {
                        if (!$util.isObject(object.peerSegmentGone))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.peerSegmentGone: object expected");
                        message.peerSegmentGone = $root.vicinal.broker.v1.PeerSegmentGone.fromObject(object.peerSegmentGone, _depth + 1);
                    }
                    if (object.done != null) {
                        if (!$util.isObject(object.done))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.done: object expected");
                        message.done = $root.vicinal.broker.v1.Done.fromObject(object.done, _depth + 1);
                    }
                    if (object.explanation != null) {
                        if (!$util.isObject(object.explanation))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.explanation: object expected");
                        message.explanation = $root.vicinal.broker.v1.Explanation.fromObject(object.explanation, _depth + 1);
                    }
                    if (object.topology != null) {
                        if (!$util.isObject(object.topology))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.topology: object expected");
                        message.topology = $root.vicinal.broker.v1.Topology.fromObject(object.topology, _depth + 1);
                    }
                    if (object.counters != null) {
                        if (!$util.isObject(object.counters))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.counters: object expected");
                        message.counters = $root.vicinal.broker.v1.Counters.fromObject(object.counters, _depth + 1);
                    }
                    if (object.refusal != null) {
                        if (!$util.isObject(object.refusal))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.refusal: object expected");
                        message.refusal = $root.vicinal.broker.v1.Refusal.fromObject(object.refusal, _depth + 1);
                    }
                    if (object.draining != null) {
                        if (!$util.isObject(object.draining))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.draining: object expected");
                        message.draining = $root.vicinal.broker.v1.Draining.fromObject(object.draining, _depth + 1);
                    }
                    if (object.windowGranted != null) {
                        if (!$util.isObject(object.windowGranted))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.windowGranted: object expected");
                        message.windowGranted = $root.vicinal.broker.v1.WindowGranted.fromObject(object.windowGranted, _depth + 1);
                    }
                    if (object.traffic != null) {
                        if (!$util.isObject(object.traffic))
                            throw $TypeError(".vicinal.broker.v1.BrokerFrame.traffic: object expected");
                        message.traffic = $root.vicinal.broker.v1.Traffic.fromObject(object.traffic, _depth + 1);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a BrokerFrame message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {vicinal.broker.v1.BrokerFrame} message BrokerFrame
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                BrokerFrame.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.descriptors = [];
                    if (options.defaults)
                        object.request = 0;
                    if (message.request != null && $Object.hasOwnProperty.call(message, "request"))
                        object.request = message.request;
                    if (message.descriptors && message.descriptors.length) {
                        object.descriptors = $Array(message.descriptors.length);
                        for (let j = 0; j < message.descriptors.length; ++j)
                            object.descriptors[j] = $root.vicinal.broker.v1.Descriptor.toObject(message.descriptors[j], options, _depth + 1);
                    }
                    if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome")) {
                        object.welcome = $root.vicinal.broker.v1.Welcome.toObject(message.welcome, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "welcome";
                    }
                    if (message.jobCreated != null && $Object.hasOwnProperty.call(message, "jobCreated")) {
                        object.jobCreated = $root.vicinal.broker.v1.JobCreated.toObject(message.jobCreated, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "jobCreated";
                    }
                    if (message.jobJoined != null && $Object.hasOwnProperty.call(message, "jobJoined")) {
                        object.jobJoined = $root.vicinal.broker.v1.JobJoined.toObject(message.jobJoined, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "jobJoined";
                    }
                    if (message.segmentGranted != null && $Object.hasOwnProperty.call(message, "segmentGranted")) {
                        object.segmentGranted = $root.vicinal.broker.v1.SegmentGranted.toObject(message.segmentGranted, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "segmentGranted";
                    }
                    if (message.segmentSealed != null && $Object.hasOwnProperty.call(message, "segmentSealed")) {
                        object.segmentSealed = $root.vicinal.broker.v1.SegmentSealed.toObject(message.segmentSealed, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "segmentSealed";
                    }
                    if (message.pairGranted != null && $Object.hasOwnProperty.call(message, "pairGranted")) {
                        object.pairGranted = $root.vicinal.broker.v1.PairGranted.toObject(message.pairGranted, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "pairGranted";
                    }
                    if (message.pairRevoked != null && $Object.hasOwnProperty.call(message, "pairRevoked")) {
                        object.pairRevoked = $root.vicinal.broker.v1.PairRevoked.toObject(message.pairRevoked, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "pairRevoked";
                    }
                    if (message.peerSegment != null && $Object.hasOwnProperty.call(message, "peerSegment")) {
                        object.peerSegment = $root.vicinal.broker.v1.PeerSegment.toObject(message.peerSegment, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "peerSegment";
                    }
                    if (message.peerSegmentGone != null && $Object.hasOwnProperty.call(message, "peerSegmentGone")) {
                        object.peerSegmentGone = $root.vicinal.broker.v1.PeerSegmentGone.toObject(message.peerSegmentGone, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "peerSegmentGone";
                    }
                    if (message.done != null && $Object.hasOwnProperty.call(message, "done")) {
                        object.done = $root.vicinal.broker.v1.Done.toObject(message.done, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "done";
                    }
                    if (message.explanation != null && $Object.hasOwnProperty.call(message, "explanation")) {
                        object.explanation = $root.vicinal.broker.v1.Explanation.toObject(message.explanation, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "explanation";
                    }
                    if (message.topology != null && $Object.hasOwnProperty.call(message, "topology")) {
                        object.topology = $root.vicinal.broker.v1.Topology.toObject(message.topology, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "topology";
                    }
                    if (message.counters != null && $Object.hasOwnProperty.call(message, "counters")) {
                        object.counters = $root.vicinal.broker.v1.Counters.toObject(message.counters, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "counters";
                    }
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal")) {
                        object.refusal = $root.vicinal.broker.v1.Refusal.toObject(message.refusal, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "refusal";
                    }
                    if (message.draining != null && $Object.hasOwnProperty.call(message, "draining")) {
                        object.draining = $root.vicinal.broker.v1.Draining.toObject(message.draining, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "draining";
                    }
                    if (message.windowGranted != null && $Object.hasOwnProperty.call(message, "windowGranted")) {
                        object.windowGranted = $root.vicinal.broker.v1.WindowGranted.toObject(message.windowGranted, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "windowGranted";
                    }
                    if (message.traffic != null && $Object.hasOwnProperty.call(message, "traffic")) {
                        object.traffic = $root.vicinal.broker.v1.Traffic.toObject(message.traffic, options, _depth + 1);
                        if (options.oneofs)
                            object.body = "traffic";
                    }
                    return object;
                };

                /**
                 * Converts this BrokerFrame to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                BrokerFrame.prototype.toJSON = function() {
                    return BrokerFrame.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for BrokerFrame
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.BrokerFrame
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                BrokerFrame.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.BrokerFrame";
                };

                return BrokerFrame;
            })();

            /**
             * DescriptorKind enum.
             * @name vicinal.broker.v1.DescriptorKind
             * @enum {number}
             * @property {number} DESCRIPTOR_UNSPECIFIED=0 DESCRIPTOR_UNSPECIFIED value
             * @property {number} DESCRIPTOR_SEGMENT=1 DESCRIPTOR_SEGMENT value
             * @property {number} DESCRIPTOR_PIDFD=2 DESCRIPTOR_PIDFD value
             * @property {number} DESCRIPTOR_WAKE=3 DESCRIPTOR_WAKE value
             * @property {number} DESCRIPTOR_SLEEP=4 DESCRIPTOR_SLEEP value
             * @property {number} DESCRIPTOR_MEMORY=5 DESCRIPTOR_MEMORY value
             */
            v1.DescriptorKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "DESCRIPTOR_UNSPECIFIED"] = 0;
                values[valuesById[1] = "DESCRIPTOR_SEGMENT"] = 1;
                values[valuesById[2] = "DESCRIPTOR_PIDFD"] = 2;
                values[valuesById[3] = "DESCRIPTOR_WAKE"] = 3;
                values[valuesById[4] = "DESCRIPTOR_SLEEP"] = 4;
                values[valuesById[5] = "DESCRIPTOR_MEMORY"] = 5;
                return values;
            })();

            /**
             * SegmentKind enum.
             * @name vicinal.broker.v1.SegmentKind
             * @enum {number}
             * @property {number} SEGMENT_UNSPECIFIED=0 SEGMENT_UNSPECIFIED value
             * @property {number} SEGMENT_HEAD=1 SEGMENT_HEAD value
             * @property {number} SEGMENT_BANK=2 SEGMENT_BANK value
             * @property {number} SEGMENT_ARENA=3 SEGMENT_ARENA value
             * @property {number} SEGMENT_WINDOW=4 SEGMENT_WINDOW value
             */
            v1.SegmentKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "SEGMENT_UNSPECIFIED"] = 0;
                values[valuesById[1] = "SEGMENT_HEAD"] = 1;
                values[valuesById[2] = "SEGMENT_BANK"] = 2;
                values[valuesById[3] = "SEGMENT_ARENA"] = 3;
                values[valuesById[4] = "SEGMENT_WINDOW"] = 4;
                return values;
            })();

            v1.Descriptor = (function() {

                /**
                 * Properties of a Descriptor.
                 * @typedef {Object} vicinal.broker.v1.Descriptor.$Properties
                 * @property {vicinal.broker.v1.DescriptorKind|null} [kind] Descriptor kind
                 * @property {vicinal.broker.v1.SegmentKind|null} [segmentKind] Descriptor segmentKind
                 * @property {number|null} [segment] Descriptor segment
                 * @property {number|null} [bytes] Descriptor bytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Descriptor.
                 * @memberof vicinal.broker.v1
                 * @interface IDescriptor
                 * @augments vicinal.broker.v1.Descriptor.$Properties
                 * @deprecated Use vicinal.broker.v1.Descriptor.$Properties instead.
                 */

                /**
                 * Shape of a Descriptor.
                 * @typedef {vicinal.broker.v1.Descriptor.$Properties} vicinal.broker.v1.Descriptor.$Shape
                 */

                /**
                 * Constructs a new Descriptor.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Descriptor.
                 * @constructor
                 * @param {vicinal.broker.v1.Descriptor.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Descriptor = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Descriptor kind.
                 * @member {vicinal.broker.v1.DescriptorKind} kind
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.kind = 0;

                /**
                 * Descriptor segmentKind.
                 * @member {vicinal.broker.v1.SegmentKind} segmentKind
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.segmentKind = 0;

                /**
                 * Descriptor segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Descriptor bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 */
                Descriptor.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new Descriptor instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {vicinal.broker.v1.Descriptor.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Descriptor} Descriptor instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Descriptor.$Shape): vicinal.broker.v1.Descriptor & vicinal.broker.v1.Descriptor.$Shape;
                 *   (properties?: vicinal.broker.v1.Descriptor.$Properties): vicinal.broker.v1.Descriptor;
                 * }}
                 */
                Descriptor.create = function(properties) {
                    return new Descriptor(properties);
                };

                /**
                 * Encodes the specified Descriptor message. Does not implicitly {@link vicinal.broker.v1.Descriptor.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {vicinal.broker.v1.Descriptor.$Properties} message Descriptor message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Descriptor.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                    if (message.segmentKind != null && $Object.hasOwnProperty.call(message, "segmentKind") && message.segmentKind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.segmentKind);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.segment);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.bytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Descriptor message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Descriptor & vicinal.broker.v1.Descriptor.$Shape} Descriptor
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Descriptor.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Descriptor();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.segmentKind = value;
                                else
                                    delete message.segmentKind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Descriptor message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Descriptor} Descriptor
                 */
                Descriptor.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Descriptor)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Descriptor: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Descriptor();
                    if (object.kind !== 0 && (typeof object.kind !== "string" || $root.vicinal.broker.v1.DescriptorKind[object.kind] !== 0))
                        switch (object.kind) {
                        case "DESCRIPTOR_UNSPECIFIED":
                        case 0:
                            message.kind = 0;
                            break;
                        case "DESCRIPTOR_SEGMENT":
                        case 1:
                            message.kind = 1;
                            break;
                        case "DESCRIPTOR_PIDFD":
                        case 2:
                            message.kind = 2;
                            break;
                        case "DESCRIPTOR_WAKE":
                        case 3:
                            message.kind = 3;
                            break;
                        case "DESCRIPTOR_SLEEP":
                        case 4:
                            message.kind = 4;
                            break;
                        case "DESCRIPTOR_MEMORY":
                        case 5:
                            message.kind = 5;
                            break;
                        default:
                            if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                                message.kind = object.kind;
                        }
                    if (object.segmentKind !== 0 && (typeof object.segmentKind !== "string" || $root.vicinal.broker.v1.SegmentKind[object.segmentKind] !== 0))
                        switch (object.segmentKind) {
                        case "SEGMENT_UNSPECIFIED":
                        case 0:
                            message.segmentKind = 0;
                            break;
                        case "SEGMENT_HEAD":
                        case 1:
                            message.segmentKind = 1;
                            break;
                        case "SEGMENT_BANK":
                        case 2:
                            message.segmentKind = 2;
                            break;
                        case "SEGMENT_ARENA":
                        case 3:
                            message.segmentKind = 3;
                            break;
                        case "SEGMENT_WINDOW":
                        case 4:
                            message.segmentKind = 4;
                            break;
                        default:
                            if (typeof object.segmentKind === "number" && (object.segmentKind | 0) === object.segmentKind)
                                message.segmentKind = object.segmentKind;
                        }
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    if (object.bytes != null)
                        if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
                            if ($util.Long)
                                message.bytes = $util.Long.fromValue(object.bytes, true);
                            else if (typeof object.bytes === "string")
                                message.bytes = $parseInt(object.bytes, 10);
                            else if (typeof object.bytes === "number")
                                message.bytes = object.bytes;
                            else if (typeof object.bytes === "object")
                                message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a Descriptor message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {vicinal.broker.v1.Descriptor} message Descriptor
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Descriptor.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.kind = options.enums === $String ? "DESCRIPTOR_UNSPECIFIED" : 0;
                        object.segmentKind = options.enums === $String ? "SEGMENT_UNSPECIFIED" : 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    }
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                        object.kind = options.enums === $String ? $root.vicinal.broker.v1.DescriptorKind[message.kind] === $undefined ? message.kind : $root.vicinal.broker.v1.DescriptorKind[message.kind] : message.kind;
                    if (message.segmentKind != null && $Object.hasOwnProperty.call(message, "segmentKind"))
                        object.segmentKind = options.enums === $String ? $root.vicinal.broker.v1.SegmentKind[message.segmentKind] === $undefined ? message.segmentKind : $root.vicinal.broker.v1.SegmentKind[message.segmentKind] : message.segmentKind;
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                        else if (typeof message.bytes === "number")
                            object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                        else
                            object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                    return object;
                };

                /**
                 * Converts this Descriptor to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Descriptor
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Descriptor.prototype.toJSON = function() {
                    return Descriptor.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Descriptor
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Descriptor
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Descriptor.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Descriptor";
                };

                return Descriptor;
            })();

            v1.Welcome = (function() {

                /**
                 * Properties of a Welcome.
                 * @typedef {Object} vicinal.broker.v1.Welcome.$Properties
                 * @property {number|null} [version] Welcome version
                 * @property {string|null} [broker] Welcome broker
                 * @property {string|null} [role] Welcome role
                 * @property {string|null} [policy] Welcome policy
                 * @property {number|null} [frameLimit] Welcome frameLimit
                 * @property {vicinal.broker.v1.Identity.$Properties|null} [identity] Welcome identity
                 * @property {string|null} [software] Welcome software
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Welcome.
                 * @memberof vicinal.broker.v1
                 * @interface IWelcome
                 * @augments vicinal.broker.v1.Welcome.$Properties
                 * @deprecated Use vicinal.broker.v1.Welcome.$Properties instead.
                 */

                /**
                 * Shape of a Welcome.
                 * @typedef {vicinal.broker.v1.Welcome.$Properties} vicinal.broker.v1.Welcome.$Shape
                 */

                /**
                 * Constructs a new Welcome.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Welcome.
                 * @constructor
                 * @param {vicinal.broker.v1.Welcome.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Welcome = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Welcome version.
                 * @member {number} version
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.version = 0;

                /**
                 * Welcome broker.
                 * @member {string} broker
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.broker = "";

                /**
                 * Welcome role.
                 * @member {string} role
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.role = "";

                /**
                 * Welcome policy.
                 * @member {string} policy
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.policy = "";

                /**
                 * Welcome frameLimit.
                 * @member {number} frameLimit
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.frameLimit = 0;

                /**
                 * Welcome identity.
                 * @member {vicinal.broker.v1.Identity.$Properties|null|undefined} identity
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.identity = null;

                /**
                 * Welcome software.
                 * @member {string} software
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.software = "";

                /**
                 * Creates a new Welcome instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {vicinal.broker.v1.Welcome.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Welcome} Welcome instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Welcome.$Shape): vicinal.broker.v1.Welcome & vicinal.broker.v1.Welcome.$Shape;
                 *   (properties?: vicinal.broker.v1.Welcome.$Properties): vicinal.broker.v1.Welcome;
                 * }}
                 */
                Welcome.create = function(properties) {
                    return new Welcome(properties);
                };

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link vicinal.broker.v1.Welcome.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {vicinal.broker.v1.Welcome.$Properties} message Welcome message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Welcome.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                    if (message.broker != null && $Object.hasOwnProperty.call(message, "broker") && message.broker !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.broker);
                    if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.role);
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.policy);
                    if (message.frameLimit != null && $Object.hasOwnProperty.call(message, "frameLimit") && message.frameLimit !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.frameLimit);
                    if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                        $root.vicinal.broker.v1.Identity.encode(message.identity, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.software != null && $Object.hasOwnProperty.call(message, "software") && message.software !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.software);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Welcome & vicinal.broker.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Welcome.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Welcome();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.broker = value;
                                else
                                    delete message.broker;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.role = value;
                                else
                                    delete message.role;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.frameLimit = value;
                                else
                                    delete message.frameLimit;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.identity = $root.vicinal.broker.v1.Identity.decode(reader, reader.size(), $undefined, _depth + 1, message.identity);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.software = value;
                                else
                                    delete message.software;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Welcome message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Welcome} Welcome
                 */
                Welcome.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Welcome)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Welcome: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Welcome();
                    if (object.version != null)
                        if ($Number(object.version) !== 0)
                            message.version = object.version >>> 0;
                    if (object.broker != null)
                        if (typeof object.broker !== "string" || object.broker.length)
                            message.broker = $String(object.broker);
                    if (object.role != null)
                        if (typeof object.role !== "string" || object.role.length)
                            message.role = $String(object.role);
                    if (object.policy != null)
                        if (typeof object.policy !== "string" || object.policy.length)
                            message.policy = $String(object.policy);
                    if (object.frameLimit != null)
                        if ($Number(object.frameLimit) !== 0)
                            message.frameLimit = object.frameLimit >>> 0;
                    if (object.identity != null) {
                        if (!$util.isObject(object.identity))
                            throw $TypeError(".vicinal.broker.v1.Welcome.identity: object expected");
                        message.identity = $root.vicinal.broker.v1.Identity.fromObject(object.identity, _depth + 1);
                    }
                    if (object.software != null)
                        if (typeof object.software !== "string" || object.software.length)
                            message.software = $String(object.software);
                    return message;
                };

                /**
                 * Creates a plain object from a Welcome message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {vicinal.broker.v1.Welcome} message Welcome
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Welcome.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.version = 0;
                        object.broker = "";
                        object.role = "";
                        object.policy = "";
                        object.frameLimit = 0;
                        object.identity = null;
                        object.software = "";
                    }
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                        object.version = message.version;
                    if (message.broker != null && $Object.hasOwnProperty.call(message, "broker"))
                        object.broker = message.broker;
                    if (message.role != null && $Object.hasOwnProperty.call(message, "role"))
                        object.role = message.role;
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                        object.policy = message.policy;
                    if (message.frameLimit != null && $Object.hasOwnProperty.call(message, "frameLimit"))
                        object.frameLimit = message.frameLimit;
                    if (message.identity != null && $Object.hasOwnProperty.call(message, "identity"))
                        object.identity = $root.vicinal.broker.v1.Identity.toObject(message.identity, options, _depth + 1);
                    if (message.software != null && $Object.hasOwnProperty.call(message, "software"))
                        object.software = message.software;
                    return object;
                };

                /**
                 * Converts this Welcome to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Welcome
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Welcome.prototype.toJSON = function() {
                    return Welcome.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Welcome
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Welcome
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Welcome.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Welcome";
                };

                return Welcome;
            })();

            v1.Identity = (function() {

                /**
                 * Properties of an Identity.
                 * @typedef {Object} vicinal.broker.v1.Identity.$Properties
                 * @property {number|null} [pid] Identity pid
                 * @property {number|null} [uid] Identity uid
                 * @property {string|null} [container] Identity container
                 * @property {string|null} [runtime] Identity runtime
                 * @property {string|null} [cgroup] Identity cgroup
                 * @property {Object.<string,number>|null} [namespaces] Identity namespaces
                 * @property {string|null} [cpus] Identity cpus
                 * @property {number|null} [numaNode] Identity numaNode
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Identity.
                 * @memberof vicinal.broker.v1
                 * @interface IIdentity
                 * @augments vicinal.broker.v1.Identity.$Properties
                 * @deprecated Use vicinal.broker.v1.Identity.$Properties instead.
                 */

                /**
                 * Shape of an Identity.
                 * @typedef {vicinal.broker.v1.Identity.$Properties} vicinal.broker.v1.Identity.$Shape
                 */

                /**
                 * Constructs a new Identity.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an Identity.
                 * @constructor
                 * @param {vicinal.broker.v1.Identity.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Identity = function (properties) {
                    this.namespaces = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Identity pid.
                 * @member {number} pid
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.pid = 0;

                /**
                 * Identity uid.
                 * @member {number} uid
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.uid = 0;

                /**
                 * Identity container.
                 * @member {string} container
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.container = "";

                /**
                 * Identity runtime.
                 * @member {string} runtime
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.runtime = "";

                /**
                 * Identity cgroup.
                 * @member {string} cgroup
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.cgroup = "";

                /**
                 * Identity namespaces.
                 * @member {Object.<string,number>} namespaces
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.namespaces = $util.emptyObject;

                /**
                 * Identity cpus.
                 * @member {string} cpus
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.cpus = "";

                /**
                 * Identity numaNode.
                 * @member {number} numaNode
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 */
                Identity.prototype.numaNode = 0;

                /**
                 * Creates a new Identity instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {vicinal.broker.v1.Identity.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Identity} Identity instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Identity.$Shape): vicinal.broker.v1.Identity & vicinal.broker.v1.Identity.$Shape;
                 *   (properties?: vicinal.broker.v1.Identity.$Properties): vicinal.broker.v1.Identity;
                 * }}
                 */
                Identity.create = function(properties) {
                    return new Identity(properties);
                };

                /**
                 * Encodes the specified Identity message. Does not implicitly {@link vicinal.broker.v1.Identity.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {vicinal.broker.v1.Identity.$Properties} message Identity message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Identity.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.pid);
                    if (message.uid != null && $Object.hasOwnProperty.call(message, "uid") && message.uid !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.uid);
                    if (message.container != null && $Object.hasOwnProperty.call(message, "container") && message.container !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.container);
                    if (message.runtime != null && $Object.hasOwnProperty.call(message, "runtime") && message.runtime !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.runtime);
                    if (message.cgroup != null && $Object.hasOwnProperty.call(message, "cgroup") && message.cgroup !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.cgroup);
                    if (message.namespaces != null && $Object.hasOwnProperty.call(message, "namespaces"))
                        for (let keys = $Object.keys(message.namespaces), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).uint64(message.namespaces[keys[i]]).ldelim();
                    if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus") && message.cpus !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.cpus);
                    if (message.numaNode != null && $Object.hasOwnProperty.call(message, "numaNode") && message.numaNode !== 0)
                        writer.uint32(/* id 8, wireType 0 =*/64).int32(message.numaNode);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Identity message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Identity & vicinal.broker.v1.Identity.$Shape} Identity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Identity.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Identity();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.pid = value;
                                else
                                    delete message.pid;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.uid = value;
                                else
                                    delete message.uid;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.container = value;
                                else
                                    delete message.container;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.runtime = value;
                                else
                                    delete message.runtime;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cgroup = value;
                                else
                                    delete message.cgroup;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (message.namespaces === $util.emptyObject)
                                    message.namespaces = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = $util.Long ? $util.Long.fromNumber(0, true) : 0;
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 0)
                                            break;
                                        value = reader.uint64();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.namespaces, key);
                                message.namespaces[key] = value;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cpus = value;
                                else
                                    delete message.cpus;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.numaNode = value;
                                else
                                    delete message.numaNode;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates an Identity message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Identity} Identity
                 */
                Identity.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Identity)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Identity: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Identity();
                    if (object.pid != null)
                        if ($Number(object.pid) !== 0)
                            message.pid = object.pid >>> 0;
                    if (object.uid != null)
                        if ($Number(object.uid) !== 0)
                            message.uid = object.uid >>> 0;
                    if (object.container != null)
                        if (typeof object.container !== "string" || object.container.length)
                            message.container = $String(object.container);
                    if (object.runtime != null)
                        if (typeof object.runtime !== "string" || object.runtime.length)
                            message.runtime = $String(object.runtime);
                    if (object.cgroup != null)
                        if (typeof object.cgroup !== "string" || object.cgroup.length)
                            message.cgroup = $String(object.cgroup);
                    if (object.namespaces) {
                        if (!$util.isObject(object.namespaces))
                            throw $TypeError(".vicinal.broker.v1.Identity.namespaces: object expected");
                        message.namespaces = {};
                        for (let keys = $Object.keys(object.namespaces), i = 0; i < keys.length; ++i) {
                            if (keys[i] === "__proto__")
                                $util.makeProp(message.namespaces, keys[i]);
                            if ($util.Long)
                                message.namespaces[keys[i]] = $util.Long.fromValue(object.namespaces[keys[i]], true);
                            else if (typeof object.namespaces[keys[i]] === "string")
                                message.namespaces[keys[i]] = $parseInt(object.namespaces[keys[i]], 10);
                            else if (typeof object.namespaces[keys[i]] === "number")
                                message.namespaces[keys[i]] = object.namespaces[keys[i]];
                            else if (typeof object.namespaces[keys[i]] === "object")
                                message.namespaces[keys[i]] = new $util.LongBits(object.namespaces[keys[i]].low >>> 0, object.namespaces[keys[i]].high >>> 0).toNumber(true);
                        }
                    }
                    if (object.cpus != null)
                        if (typeof object.cpus !== "string" || object.cpus.length)
                            message.cpus = $String(object.cpus);
                    if (object.numaNode != null)
                        if ($Number(object.numaNode) !== 0)
                            message.numaNode = object.numaNode | 0;
                    return message;
                };

                /**
                 * Creates a plain object from an Identity message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {vicinal.broker.v1.Identity} message Identity
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Identity.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.objects || options.defaults)
                        object.namespaces = {};
                    if (options.defaults) {
                        object.pid = 0;
                        object.uid = 0;
                        object.container = "";
                        object.runtime = "";
                        object.cgroup = "";
                        object.cpus = "";
                        object.numaNode = 0;
                    }
                    if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                        object.pid = message.pid;
                    if (message.uid != null && $Object.hasOwnProperty.call(message, "uid"))
                        object.uid = message.uid;
                    if (message.container != null && $Object.hasOwnProperty.call(message, "container"))
                        object.container = message.container;
                    if (message.runtime != null && $Object.hasOwnProperty.call(message, "runtime"))
                        object.runtime = message.runtime;
                    if (message.cgroup != null && $Object.hasOwnProperty.call(message, "cgroup"))
                        object.cgroup = message.cgroup;
                    let keys2;
                    if (message.namespaces && (keys2 = $Object.keys(message.namespaces)).length) {
                        object.namespaces = {};
                        for (let j = 0; j < keys2.length; ++j) {
                            if (keys2[j] === "__proto__")
                                $util.makeProp(object.namespaces, keys2[j]);
                            if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                                object.namespaces[keys2[j]] = typeof message.namespaces[keys2[j]] === "number" ? $BigInt(message.namespaces[keys2[j]]) : $util.Long.fromBits(message.namespaces[keys2[j]].low >>> 0, message.namespaces[keys2[j]].high >>> 0, true).toBigInt();
                            else if (typeof message.namespaces[keys2[j]] === "number")
                                object.namespaces[keys2[j]] = options.longs === $String ? $String(message.namespaces[keys2[j]]) : message.namespaces[keys2[j]];
                            else
                                object.namespaces[keys2[j]] = options.longs === $String ? $util.Long.prototype.toString.call(message.namespaces[keys2[j]]) : options.longs === $Number ? new $util.LongBits(message.namespaces[keys2[j]].low >>> 0, message.namespaces[keys2[j]].high >>> 0).toNumber(true) : message.namespaces[keys2[j]];
                        }
                    }
                    if (message.cpus != null && $Object.hasOwnProperty.call(message, "cpus"))
                        object.cpus = message.cpus;
                    if (message.numaNode != null && $Object.hasOwnProperty.call(message, "numaNode"))
                        object.numaNode = message.numaNode;
                    return object;
                };

                /**
                 * Converts this Identity to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Identity
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Identity.prototype.toJSON = function() {
                    return Identity.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Identity
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Identity
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Identity.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Identity";
                };

                return Identity;
            })();

            v1.JobCreated = (function() {

                /**
                 * Properties of a JobCreated.
                 * @typedef {Object} vicinal.broker.v1.JobCreated.$Properties
                 * @property {string|null} [job] JobCreated job
                 * @property {Uint8Array|null} [secret] JobCreated secret
                 * @property {Array.<string>|null} [notes] JobCreated notes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobCreated.
                 * @memberof vicinal.broker.v1
                 * @interface IJobCreated
                 * @augments vicinal.broker.v1.JobCreated.$Properties
                 * @deprecated Use vicinal.broker.v1.JobCreated.$Properties instead.
                 */

                /**
                 * Shape of a JobCreated.
                 * @typedef {vicinal.broker.v1.JobCreated.$Properties} vicinal.broker.v1.JobCreated.$Shape
                 */

                /**
                 * Constructs a new JobCreated.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobCreated.
                 * @constructor
                 * @param {vicinal.broker.v1.JobCreated.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobCreated = function (properties) {
                    this.notes = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobCreated job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.JobCreated
                 * @instance
                 */
                JobCreated.prototype.job = "";

                /**
                 * JobCreated secret.
                 * @member {Uint8Array} secret
                 * @memberof vicinal.broker.v1.JobCreated
                 * @instance
                 */
                JobCreated.prototype.secret = $util.newBuffer([]);

                /**
                 * JobCreated notes.
                 * @member {Array.<string>} notes
                 * @memberof vicinal.broker.v1.JobCreated
                 * @instance
                 */
                JobCreated.prototype.notes = $util.emptyArray;

                /**
                 * Creates a new JobCreated instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {vicinal.broker.v1.JobCreated.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobCreated} JobCreated instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobCreated.$Shape): vicinal.broker.v1.JobCreated & vicinal.broker.v1.JobCreated.$Shape;
                 *   (properties?: vicinal.broker.v1.JobCreated.$Properties): vicinal.broker.v1.JobCreated;
                 * }}
                 */
                JobCreated.create = function(properties) {
                    return new JobCreated(properties);
                };

                /**
                 * Encodes the specified JobCreated message. Does not implicitly {@link vicinal.broker.v1.JobCreated.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {vicinal.broker.v1.JobCreated.$Properties} message JobCreated message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobCreated.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.secret != null && $Object.hasOwnProperty.call(message, "secret") && message.secret.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.secret);
                    if (message.notes != null && message.notes.length)
                        for (let i = 0; i < message.notes.length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.notes[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobCreated message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobCreated & vicinal.broker.v1.JobCreated.$Shape} JobCreated
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobCreated.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobCreated();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.secret = value;
                                else
                                    delete message.secret;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.notes && message.notes.length))
                                    message.notes = [];
                                message.notes.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a JobCreated message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.JobCreated} JobCreated
                 */
                JobCreated.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.JobCreated)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.JobCreated: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.JobCreated();
                    if (object.job != null)
                        if (typeof object.job !== "string" || object.job.length)
                            message.job = $String(object.job);
                    if (object.secret != null)
                        if (object.secret.length)
                            if (typeof object.secret === "string")
                                $util.base64.decode(object.secret, message.secret = $util.newBuffer($util.base64.length(object.secret)), 0);
                            else if (object.secret.length >= 0)
                                message.secret = object.secret;
                    if (object.notes) {
                        if (!$Array.isArray(object.notes))
                            throw $TypeError(".vicinal.broker.v1.JobCreated.notes: array expected");
                        message.notes = $Array(object.notes.length);
                        for (let i = 0; i < object.notes.length; ++i)
                            message.notes[i] = $String(object.notes[i]);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a JobCreated message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {vicinal.broker.v1.JobCreated} message JobCreated
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                JobCreated.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.notes = [];
                    if (options.defaults) {
                        object.job = "";
                        if (options.bytes === $String)
                            object.secret = "";
                        else {
                            object.secret = [];
                            if (options.bytes !== $Array)
                                object.secret = $util.newBuffer(object.secret);
                        }
                    }
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        object.job = message.job;
                    if (message.secret != null && $Object.hasOwnProperty.call(message, "secret"))
                        object.secret = options.bytes === $String ? $util.base64.encode(message.secret, 0, message.secret.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.secret) : message.secret;
                    if (message.notes && message.notes.length) {
                        object.notes = $Array(message.notes.length);
                        for (let j = 0; j < message.notes.length; ++j)
                            object.notes[j] = message.notes[j];
                    }
                    return object;
                };

                /**
                 * Converts this JobCreated to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.JobCreated
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                JobCreated.prototype.toJSON = function() {
                    return JobCreated.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for JobCreated
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobCreated
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobCreated.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobCreated";
                };

                return JobCreated;
            })();

            v1.JobJoined = (function() {

                /**
                 * Properties of a JobJoined.
                 * @typedef {Object} vicinal.broker.v1.JobJoined.$Properties
                 * @property {number|null} [size] JobJoined size
                 * @property {number|null} [ringBytes] JobJoined ringBytes
                 * @property {number|null} [ringsPerBank] JobJoined ringsPerBank
                 * @property {number|null} [headBytes] JobJoined headBytes
                 * @property {number|null} [coResident] JobJoined coResident
                 * @property {string|null} [policy] JobJoined policy
                 * @property {string|null} [require] JobJoined require
                 * @property {boolean|null} [resumed] JobJoined resumed
                 * @property {number|null} [neighbours] JobJoined neighbours
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a JobJoined.
                 * @memberof vicinal.broker.v1
                 * @interface IJobJoined
                 * @augments vicinal.broker.v1.JobJoined.$Properties
                 * @deprecated Use vicinal.broker.v1.JobJoined.$Properties instead.
                 */

                /**
                 * Shape of a JobJoined.
                 * @typedef {vicinal.broker.v1.JobJoined.$Properties} vicinal.broker.v1.JobJoined.$Shape
                 */

                /**
                 * Constructs a new JobJoined.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a JobJoined.
                 * @constructor
                 * @param {vicinal.broker.v1.JobJoined.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const JobJoined = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * JobJoined size.
                 * @member {number} size
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.size = 0;

                /**
                 * JobJoined ringBytes.
                 * @member {number} ringBytes
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.ringBytes = 0;

                /**
                 * JobJoined ringsPerBank.
                 * @member {number} ringsPerBank
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.ringsPerBank = 0;

                /**
                 * JobJoined headBytes.
                 * @member {number} headBytes
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.headBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * JobJoined coResident.
                 * @member {number} coResident
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.coResident = 0;

                /**
                 * JobJoined policy.
                 * @member {string} policy
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.policy = "";

                /**
                 * JobJoined require.
                 * @member {string} require
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.require = "";

                /**
                 * JobJoined resumed.
                 * @member {boolean} resumed
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.resumed = false;

                /**
                 * JobJoined neighbours.
                 * @member {number} neighbours
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 */
                JobJoined.prototype.neighbours = 0;

                /**
                 * Creates a new JobJoined instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {vicinal.broker.v1.JobJoined.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.JobJoined} JobJoined instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.JobJoined.$Shape): vicinal.broker.v1.JobJoined & vicinal.broker.v1.JobJoined.$Shape;
                 *   (properties?: vicinal.broker.v1.JobJoined.$Properties): vicinal.broker.v1.JobJoined;
                 * }}
                 */
                JobJoined.create = function(properties) {
                    return new JobJoined(properties);
                };

                /**
                 * Encodes the specified JobJoined message. Does not implicitly {@link vicinal.broker.v1.JobJoined.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {vicinal.broker.v1.JobJoined.$Properties} message JobJoined message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                JobJoined.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.size);
                    if (message.ringBytes != null && $Object.hasOwnProperty.call(message, "ringBytes") && message.ringBytes !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.ringBytes);
                    if (message.ringsPerBank != null && $Object.hasOwnProperty.call(message, "ringsPerBank") && message.ringsPerBank !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.ringsPerBank);
                    if (message.headBytes != null && $Object.hasOwnProperty.call(message, "headBytes") && (typeof message.headBytes === "object" ? message.headBytes.low || message.headBytes.high : message.headBytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.headBytes);
                    if (message.coResident != null && $Object.hasOwnProperty.call(message, "coResident") && message.coResident !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.coResident);
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.policy);
                    if (message.require != null && $Object.hasOwnProperty.call(message, "require") && message.require !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.require);
                    if (message.resumed != null && $Object.hasOwnProperty.call(message, "resumed") && message.resumed !== false)
                        writer.uint32(/* id 8, wireType 0 =*/64).bool(message.resumed);
                    if (message.neighbours != null && $Object.hasOwnProperty.call(message, "neighbours") && message.neighbours !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.neighbours);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a JobJoined message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobJoined & vicinal.broker.v1.JobJoined.$Shape} JobJoined
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                JobJoined.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.JobJoined();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ringBytes = value;
                                else
                                    delete message.ringBytes;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.ringsPerBank = value;
                                else
                                    delete message.ringsPerBank;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.headBytes = value;
                                else
                                    delete message.headBytes;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.coResident = value;
                                else
                                    delete message.coResident;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.require = value;
                                else
                                    delete message.require;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.resumed = value;
                                else
                                    delete message.resumed;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.neighbours = value;
                                else
                                    delete message.neighbours;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a JobJoined message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.JobJoined} JobJoined
                 */
                JobJoined.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.JobJoined)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.JobJoined: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.JobJoined();
                    if (object.size != null)
                        if ($Number(object.size) !== 0)
                            message.size = object.size >>> 0;
                    if (object.ringBytes != null)
                        if ($Number(object.ringBytes) !== 0)
                            message.ringBytes = object.ringBytes >>> 0;
                    if (object.ringsPerBank != null)
                        if ($Number(object.ringsPerBank) !== 0)
                            message.ringsPerBank = object.ringsPerBank >>> 0;
                    if (object.headBytes != null)
                        if (typeof object.headBytes === "object" ? object.headBytes.low || object.headBytes.high : $Number(object.headBytes) !== 0)
                            if ($util.Long)
                                message.headBytes = $util.Long.fromValue(object.headBytes, true);
                            else if (typeof object.headBytes === "string")
                                message.headBytes = $parseInt(object.headBytes, 10);
                            else if (typeof object.headBytes === "number")
                                message.headBytes = object.headBytes;
                            else if (typeof object.headBytes === "object")
                                message.headBytes = new $util.LongBits(object.headBytes.low >>> 0, object.headBytes.high >>> 0).toNumber(true);
                    if (object.coResident != null)
                        if ($Number(object.coResident) !== 0)
                            message.coResident = object.coResident >>> 0;
                    if (object.policy != null)
                        if (typeof object.policy !== "string" || object.policy.length)
                            message.policy = $String(object.policy);
                    if (object.require != null)
                        if (typeof object.require !== "string" || object.require.length)
                            message.require = $String(object.require);
                    if (object.resumed != null)
                        if (object.resumed)
                            message.resumed = $Boolean(object.resumed);
                    if (object.neighbours != null)
                        if ($Number(object.neighbours) !== 0)
                            message.neighbours = object.neighbours >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a JobJoined message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {vicinal.broker.v1.JobJoined} message JobJoined
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                JobJoined.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.size = 0;
                        object.ringBytes = 0;
                        object.ringsPerBank = 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.headBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.headBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        object.coResident = 0;
                        object.policy = "";
                        object.require = "";
                        object.resumed = false;
                        object.neighbours = 0;
                    }
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size"))
                        object.size = message.size;
                    if (message.ringBytes != null && $Object.hasOwnProperty.call(message, "ringBytes"))
                        object.ringBytes = message.ringBytes;
                    if (message.ringsPerBank != null && $Object.hasOwnProperty.call(message, "ringsPerBank"))
                        object.ringsPerBank = message.ringsPerBank;
                    if (message.headBytes != null && $Object.hasOwnProperty.call(message, "headBytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.headBytes = typeof message.headBytes === "number" ? $BigInt(message.headBytes) : $util.Long.fromBits(message.headBytes.low >>> 0, message.headBytes.high >>> 0, true).toBigInt();
                        else if (typeof message.headBytes === "number")
                            object.headBytes = options.longs === $String ? $String(message.headBytes) : message.headBytes;
                        else
                            object.headBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.headBytes) : options.longs === $Number ? new $util.LongBits(message.headBytes.low >>> 0, message.headBytes.high >>> 0).toNumber(true) : message.headBytes;
                    if (message.coResident != null && $Object.hasOwnProperty.call(message, "coResident"))
                        object.coResident = message.coResident;
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                        object.policy = message.policy;
                    if (message.require != null && $Object.hasOwnProperty.call(message, "require"))
                        object.require = message.require;
                    if (message.resumed != null && $Object.hasOwnProperty.call(message, "resumed"))
                        object.resumed = message.resumed;
                    if (message.neighbours != null && $Object.hasOwnProperty.call(message, "neighbours"))
                        object.neighbours = message.neighbours;
                    return object;
                };

                /**
                 * Converts this JobJoined to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.JobJoined
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                JobJoined.prototype.toJSON = function() {
                    return JobJoined.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for JobJoined
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.JobJoined
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                JobJoined.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.JobJoined";
                };

                return JobJoined;
            })();

            v1.SegmentGranted = (function() {

                /**
                 * Properties of a SegmentGranted.
                 * @typedef {Object} vicinal.broker.v1.SegmentGranted.$Properties
                 * @property {number|null} [segment] SegmentGranted segment
                 * @property {vicinal.broker.v1.SegmentKind|null} [kind] SegmentGranted kind
                 * @property {number|null} [bytes] SegmentGranted bytes
                 * @property {number|null} [index] SegmentGranted index
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentGranted.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentGranted
                 * @augments vicinal.broker.v1.SegmentGranted.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentGranted.$Properties instead.
                 */

                /**
                 * Shape of a SegmentGranted.
                 * @typedef {vicinal.broker.v1.SegmentGranted.$Properties} vicinal.broker.v1.SegmentGranted.$Shape
                 */

                /**
                 * Constructs a new SegmentGranted.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentGranted.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentGranted.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentGranted = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentGranted segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 */
                SegmentGranted.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentGranted kind.
                 * @member {vicinal.broker.v1.SegmentKind} kind
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 */
                SegmentGranted.prototype.kind = 0;

                /**
                 * SegmentGranted bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 */
                SegmentGranted.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SegmentGranted index.
                 * @member {number} index
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 */
                SegmentGranted.prototype.index = 0;

                /**
                 * Creates a new SegmentGranted instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {vicinal.broker.v1.SegmentGranted.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentGranted} SegmentGranted instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentGranted.$Shape): vicinal.broker.v1.SegmentGranted & vicinal.broker.v1.SegmentGranted.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentGranted.$Properties): vicinal.broker.v1.SegmentGranted;
                 * }}
                 */
                SegmentGranted.create = function(properties) {
                    return new SegmentGranted(properties);
                };

                /**
                 * Encodes the specified SegmentGranted message. Does not implicitly {@link vicinal.broker.v1.SegmentGranted.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {vicinal.broker.v1.SegmentGranted.$Properties} message SegmentGranted message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentGranted.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                    if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.index);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentGranted message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentGranted & vicinal.broker.v1.SegmentGranted.$Shape} SegmentGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentGranted.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentGranted();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.index = value;
                                else
                                    delete message.index;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a SegmentGranted message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.SegmentGranted} SegmentGranted
                 */
                SegmentGranted.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.SegmentGranted)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.SegmentGranted: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.SegmentGranted();
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    if (object.kind !== 0 && (typeof object.kind !== "string" || $root.vicinal.broker.v1.SegmentKind[object.kind] !== 0))
                        switch (object.kind) {
                        case "SEGMENT_UNSPECIFIED":
                        case 0:
                            message.kind = 0;
                            break;
                        case "SEGMENT_HEAD":
                        case 1:
                            message.kind = 1;
                            break;
                        case "SEGMENT_BANK":
                        case 2:
                            message.kind = 2;
                            break;
                        case "SEGMENT_ARENA":
                        case 3:
                            message.kind = 3;
                            break;
                        case "SEGMENT_WINDOW":
                        case 4:
                            message.kind = 4;
                            break;
                        default:
                            if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                                message.kind = object.kind;
                        }
                    if (object.bytes != null)
                        if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
                            if ($util.Long)
                                message.bytes = $util.Long.fromValue(object.bytes, true);
                            else if (typeof object.bytes === "string")
                                message.bytes = $parseInt(object.bytes, 10);
                            else if (typeof object.bytes === "number")
                                message.bytes = object.bytes;
                            else if (typeof object.bytes === "object")
                                message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                    if (object.index != null)
                        if ($Number(object.index) !== 0)
                            message.index = object.index >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a SegmentGranted message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {vicinal.broker.v1.SegmentGranted} message SegmentGranted
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                SegmentGranted.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        object.kind = options.enums === $String ? "SEGMENT_UNSPECIFIED" : 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        object.index = 0;
                    }
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                        object.kind = options.enums === $String ? $root.vicinal.broker.v1.SegmentKind[message.kind] === $undefined ? message.kind : $root.vicinal.broker.v1.SegmentKind[message.kind] : message.kind;
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                        else if (typeof message.bytes === "number")
                            object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                        else
                            object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                    if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
                        object.index = message.index;
                    return object;
                };

                /**
                 * Converts this SegmentGranted to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                SegmentGranted.prototype.toJSON = function() {
                    return SegmentGranted.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for SegmentGranted
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentGranted
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentGranted.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentGranted";
                };

                return SegmentGranted;
            })();

            v1.WindowGranted = (function() {

                /**
                 * Properties of a WindowGranted.
                 * @typedef {Object} vicinal.broker.v1.WindowGranted.$Properties
                 * @property {number|null} [rank] WindowGranted rank
                 * @property {number|null} [segment] WindowGranted segment
                 * @property {number|null} [bytes] WindowGranted bytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WindowGranted.
                 * @memberof vicinal.broker.v1
                 * @interface IWindowGranted
                 * @augments vicinal.broker.v1.WindowGranted.$Properties
                 * @deprecated Use vicinal.broker.v1.WindowGranted.$Properties instead.
                 */

                /**
                 * Shape of a WindowGranted.
                 * @typedef {vicinal.broker.v1.WindowGranted.$Properties} vicinal.broker.v1.WindowGranted.$Shape
                 */

                /**
                 * Constructs a new WindowGranted.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a WindowGranted.
                 * @constructor
                 * @param {vicinal.broker.v1.WindowGranted.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WindowGranted = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WindowGranted rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @instance
                 */
                WindowGranted.prototype.rank = 0;

                /**
                 * WindowGranted segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @instance
                 */
                WindowGranted.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * WindowGranted bytes.
                 * @member {number} bytes
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @instance
                 */
                WindowGranted.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new WindowGranted instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {vicinal.broker.v1.WindowGranted.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.WindowGranted} WindowGranted instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.WindowGranted.$Shape): vicinal.broker.v1.WindowGranted & vicinal.broker.v1.WindowGranted.$Shape;
                 *   (properties?: vicinal.broker.v1.WindowGranted.$Properties): vicinal.broker.v1.WindowGranted;
                 * }}
                 */
                WindowGranted.create = function(properties) {
                    return new WindowGranted(properties);
                };

                /**
                 * Encodes the specified WindowGranted message. Does not implicitly {@link vicinal.broker.v1.WindowGranted.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {vicinal.broker.v1.WindowGranted.$Properties} message WindowGranted message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WindowGranted.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.segment);
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WindowGranted message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowGranted & vicinal.broker.v1.WindowGranted.$Shape} WindowGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WindowGranted.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.WindowGranted();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytes = value;
                                else
                                    delete message.bytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a WindowGranted message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.WindowGranted} WindowGranted
                 */
                WindowGranted.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.WindowGranted)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.WindowGranted: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.WindowGranted();
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    if (object.bytes != null)
                        if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
                            if ($util.Long)
                                message.bytes = $util.Long.fromValue(object.bytes, true);
                            else if (typeof object.bytes === "string")
                                message.bytes = $parseInt(object.bytes, 10);
                            else if (typeof object.bytes === "number")
                                message.bytes = object.bytes;
                            else if (typeof object.bytes === "object")
                                message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a WindowGranted message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {vicinal.broker.v1.WindowGranted} message WindowGranted
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                WindowGranted.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.rank = 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    }
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                        else if (typeof message.bytes === "number")
                            object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                        else
                            object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                    return object;
                };

                /**
                 * Converts this WindowGranted to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                WindowGranted.prototype.toJSON = function() {
                    return WindowGranted.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for WindowGranted
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.WindowGranted
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                WindowGranted.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.WindowGranted";
                };

                return WindowGranted;
            })();

            v1.SegmentSealed = (function() {

                /**
                 * Properties of a SegmentSealed.
                 * @typedef {Object} vicinal.broker.v1.SegmentSealed.$Properties
                 * @property {number|null} [segment] SegmentSealed segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SegmentSealed.
                 * @memberof vicinal.broker.v1
                 * @interface ISegmentSealed
                 * @augments vicinal.broker.v1.SegmentSealed.$Properties
                 * @deprecated Use vicinal.broker.v1.SegmentSealed.$Properties instead.
                 */

                /**
                 * Shape of a SegmentSealed.
                 * @typedef {vicinal.broker.v1.SegmentSealed.$Properties} vicinal.broker.v1.SegmentSealed.$Shape
                 */

                /**
                 * Constructs a new SegmentSealed.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a SegmentSealed.
                 * @constructor
                 * @param {vicinal.broker.v1.SegmentSealed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SegmentSealed = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SegmentSealed segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @instance
                 */
                SegmentSealed.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new SegmentSealed instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {vicinal.broker.v1.SegmentSealed.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.SegmentSealed} SegmentSealed instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.SegmentSealed.$Shape): vicinal.broker.v1.SegmentSealed & vicinal.broker.v1.SegmentSealed.$Shape;
                 *   (properties?: vicinal.broker.v1.SegmentSealed.$Properties): vicinal.broker.v1.SegmentSealed;
                 * }}
                 */
                SegmentSealed.create = function(properties) {
                    return new SegmentSealed(properties);
                };

                /**
                 * Encodes the specified SegmentSealed message. Does not implicitly {@link vicinal.broker.v1.SegmentSealed.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {vicinal.broker.v1.SegmentSealed.$Properties} message SegmentSealed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SegmentSealed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SegmentSealed message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentSealed & vicinal.broker.v1.SegmentSealed.$Shape} SegmentSealed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SegmentSealed.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.SegmentSealed();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a SegmentSealed message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.SegmentSealed} SegmentSealed
                 */
                SegmentSealed.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.SegmentSealed)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.SegmentSealed: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.SegmentSealed();
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a SegmentSealed message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {vicinal.broker.v1.SegmentSealed} message SegmentSealed
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                SegmentSealed.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    return object;
                };

                /**
                 * Converts this SegmentSealed to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                SegmentSealed.prototype.toJSON = function() {
                    return SegmentSealed.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for SegmentSealed
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.SegmentSealed
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                SegmentSealed.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.SegmentSealed";
                };

                return SegmentSealed;
            })();

            v1.RingPlace = (function() {

                /**
                 * Properties of a RingPlace.
                 * @typedef {Object} vicinal.broker.v1.RingPlace.$Properties
                 * @property {number|null} [segment] RingPlace segment
                 * @property {number|null} [index] RingPlace index
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RingPlace.
                 * @memberof vicinal.broker.v1
                 * @interface IRingPlace
                 * @augments vicinal.broker.v1.RingPlace.$Properties
                 * @deprecated Use vicinal.broker.v1.RingPlace.$Properties instead.
                 */

                /**
                 * Shape of a RingPlace.
                 * @typedef {vicinal.broker.v1.RingPlace.$Properties} vicinal.broker.v1.RingPlace.$Shape
                 */

                /**
                 * Constructs a new RingPlace.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RingPlace.
                 * @constructor
                 * @param {vicinal.broker.v1.RingPlace.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RingPlace = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RingPlace segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.RingPlace
                 * @instance
                 */
                RingPlace.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * RingPlace index.
                 * @member {number} index
                 * @memberof vicinal.broker.v1.RingPlace
                 * @instance
                 */
                RingPlace.prototype.index = 0;

                /**
                 * Creates a new RingPlace instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {vicinal.broker.v1.RingPlace.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RingPlace} RingPlace instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RingPlace.$Shape): vicinal.broker.v1.RingPlace & vicinal.broker.v1.RingPlace.$Shape;
                 *   (properties?: vicinal.broker.v1.RingPlace.$Properties): vicinal.broker.v1.RingPlace;
                 * }}
                 */
                RingPlace.create = function(properties) {
                    return new RingPlace(properties);
                };

                /**
                 * Encodes the specified RingPlace message. Does not implicitly {@link vicinal.broker.v1.RingPlace.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {vicinal.broker.v1.RingPlace.$Properties} message RingPlace message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RingPlace.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.segment);
                    if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.index);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RingPlace message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RingPlace & vicinal.broker.v1.RingPlace.$Shape} RingPlace
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RingPlace.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RingPlace();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.index = value;
                                else
                                    delete message.index;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a RingPlace message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.RingPlace} RingPlace
                 */
                RingPlace.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.RingPlace)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.RingPlace: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.RingPlace();
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    if (object.index != null)
                        if ($Number(object.index) !== 0)
                            message.index = object.index >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a RingPlace message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {vicinal.broker.v1.RingPlace} message RingPlace
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                RingPlace.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        object.index = 0;
                    }
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    if (message.index != null && $Object.hasOwnProperty.call(message, "index"))
                        object.index = message.index;
                    return object;
                };

                /**
                 * Converts this RingPlace to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.RingPlace
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                RingPlace.prototype.toJSON = function() {
                    return RingPlace.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for RingPlace
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RingPlace
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RingPlace.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RingPlace";
                };

                return RingPlace;
            })();

            v1.Mover = (function() {

                /**
                 * Properties of a Mover.
                 * @typedef {Object} vicinal.broker.v1.Mover.$Properties
                 * @property {string|null} [name] Mover name
                 * @property {number|null} [minBytes] Mover minBytes
                 * @property {number|null} [maxBytes] Mover maxBytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Mover.
                 * @memberof vicinal.broker.v1
                 * @interface IMover
                 * @augments vicinal.broker.v1.Mover.$Properties
                 * @deprecated Use vicinal.broker.v1.Mover.$Properties instead.
                 */

                /**
                 * Shape of a Mover.
                 * @typedef {vicinal.broker.v1.Mover.$Properties} vicinal.broker.v1.Mover.$Shape
                 */

                /**
                 * Constructs a new Mover.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Mover.
                 * @constructor
                 * @param {vicinal.broker.v1.Mover.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Mover = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Mover name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.Mover
                 * @instance
                 */
                Mover.prototype.name = "";

                /**
                 * Mover minBytes.
                 * @member {number} minBytes
                 * @memberof vicinal.broker.v1.Mover
                 * @instance
                 */
                Mover.prototype.minBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Mover maxBytes.
                 * @member {number} maxBytes
                 * @memberof vicinal.broker.v1.Mover
                 * @instance
                 */
                Mover.prototype.maxBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new Mover instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {vicinal.broker.v1.Mover.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Mover} Mover instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Mover.$Shape): vicinal.broker.v1.Mover & vicinal.broker.v1.Mover.$Shape;
                 *   (properties?: vicinal.broker.v1.Mover.$Properties): vicinal.broker.v1.Mover;
                 * }}
                 */
                Mover.create = function(properties) {
                    return new Mover(properties);
                };

                /**
                 * Encodes the specified Mover message. Does not implicitly {@link vicinal.broker.v1.Mover.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {vicinal.broker.v1.Mover.$Properties} message Mover message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Mover.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                    if (message.minBytes != null && $Object.hasOwnProperty.call(message, "minBytes") && (typeof message.minBytes === "object" ? message.minBytes.low || message.minBytes.high : message.minBytes !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.minBytes);
                    if (message.maxBytes != null && $Object.hasOwnProperty.call(message, "maxBytes") && (typeof message.maxBytes === "object" ? message.maxBytes.low || message.maxBytes.high : message.maxBytes !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.maxBytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Mover message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Mover & vicinal.broker.v1.Mover.$Shape} Mover
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Mover.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Mover();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.minBytes = value;
                                else
                                    delete message.minBytes;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.maxBytes = value;
                                else
                                    delete message.maxBytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Mover message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Mover} Mover
                 */
                Mover.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Mover)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Mover: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Mover();
                    if (object.name != null)
                        if (typeof object.name !== "string" || object.name.length)
                            message.name = $String(object.name);
                    if (object.minBytes != null)
                        if (typeof object.minBytes === "object" ? object.minBytes.low || object.minBytes.high : $Number(object.minBytes) !== 0)
                            if ($util.Long)
                                message.minBytes = $util.Long.fromValue(object.minBytes, true);
                            else if (typeof object.minBytes === "string")
                                message.minBytes = $parseInt(object.minBytes, 10);
                            else if (typeof object.minBytes === "number")
                                message.minBytes = object.minBytes;
                            else if (typeof object.minBytes === "object")
                                message.minBytes = new $util.LongBits(object.minBytes.low >>> 0, object.minBytes.high >>> 0).toNumber(true);
                    if (object.maxBytes != null)
                        if (typeof object.maxBytes === "object" ? object.maxBytes.low || object.maxBytes.high : $Number(object.maxBytes) !== 0)
                            if ($util.Long)
                                message.maxBytes = $util.Long.fromValue(object.maxBytes, true);
                            else if (typeof object.maxBytes === "string")
                                message.maxBytes = $parseInt(object.maxBytes, 10);
                            else if (typeof object.maxBytes === "number")
                                message.maxBytes = object.maxBytes;
                            else if (typeof object.maxBytes === "object")
                                message.maxBytes = new $util.LongBits(object.maxBytes.low >>> 0, object.maxBytes.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a Mover message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {vicinal.broker.v1.Mover} message Mover
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Mover.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.name = "";
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.minBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.minBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.maxBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.maxBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    }
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                        object.name = message.name;
                    if (message.minBytes != null && $Object.hasOwnProperty.call(message, "minBytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.minBytes = typeof message.minBytes === "number" ? $BigInt(message.minBytes) : $util.Long.fromBits(message.minBytes.low >>> 0, message.minBytes.high >>> 0, true).toBigInt();
                        else if (typeof message.minBytes === "number")
                            object.minBytes = options.longs === $String ? $String(message.minBytes) : message.minBytes;
                        else
                            object.minBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.minBytes) : options.longs === $Number ? new $util.LongBits(message.minBytes.low >>> 0, message.minBytes.high >>> 0).toNumber(true) : message.minBytes;
                    if (message.maxBytes != null && $Object.hasOwnProperty.call(message, "maxBytes"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.maxBytes = typeof message.maxBytes === "number" ? $BigInt(message.maxBytes) : $util.Long.fromBits(message.maxBytes.low >>> 0, message.maxBytes.high >>> 0, true).toBigInt();
                        else if (typeof message.maxBytes === "number")
                            object.maxBytes = options.longs === $String ? $String(message.maxBytes) : message.maxBytes;
                        else
                            object.maxBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.maxBytes) : options.longs === $Number ? new $util.LongBits(message.maxBytes.low >>> 0, message.maxBytes.high >>> 0).toNumber(true) : message.maxBytes;
                    return object;
                };

                /**
                 * Converts this Mover to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Mover
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Mover.prototype.toJSON = function() {
                    return Mover.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Mover
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Mover
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Mover.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Mover";
                };

                return Mover;
            })();

            v1.PairGranted = (function() {

                /**
                 * Properties of a PairGranted.
                 * @typedef {Object} vicinal.broker.v1.PairGranted.$Properties
                 * @property {number|null} [rank] PairGranted rank
                 * @property {vicinal.broker.v1.Channel.$Properties|null} [channel] PairGranted channel
                 * @property {vicinal.broker.v1.RingPlace.$Properties|null} [outgoing] PairGranted outgoing
                 * @property {vicinal.broker.v1.RingPlace.$Properties|null} [incoming] PairGranted incoming
                 * @property {number|null} [peerPid] PairGranted peerPid
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PairGranted.
                 * @memberof vicinal.broker.v1
                 * @interface IPairGranted
                 * @augments vicinal.broker.v1.PairGranted.$Properties
                 * @deprecated Use vicinal.broker.v1.PairGranted.$Properties instead.
                 */

                /**
                 * Shape of a PairGranted.
                 * @typedef {vicinal.broker.v1.PairGranted.$Properties} vicinal.broker.v1.PairGranted.$Shape
                 */

                /**
                 * Constructs a new PairGranted.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PairGranted.
                 * @constructor
                 * @param {vicinal.broker.v1.PairGranted.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PairGranted = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PairGranted rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.rank = 0;

                /**
                 * PairGranted channel.
                 * @member {vicinal.broker.v1.Channel.$Properties|null|undefined} channel
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.channel = null;

                /**
                 * PairGranted outgoing.
                 * @member {vicinal.broker.v1.RingPlace.$Properties|null|undefined} outgoing
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.outgoing = null;

                /**
                 * PairGranted incoming.
                 * @member {vicinal.broker.v1.RingPlace.$Properties|null|undefined} incoming
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.incoming = null;

                /**
                 * PairGranted peerPid.
                 * @member {number} peerPid
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 */
                PairGranted.prototype.peerPid = 0;

                /**
                 * Creates a new PairGranted instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {vicinal.broker.v1.PairGranted.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PairGranted} PairGranted instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PairGranted.$Shape): vicinal.broker.v1.PairGranted & vicinal.broker.v1.PairGranted.$Shape;
                 *   (properties?: vicinal.broker.v1.PairGranted.$Properties): vicinal.broker.v1.PairGranted;
                 * }}
                 */
                PairGranted.create = function(properties) {
                    return new PairGranted(properties);
                };

                /**
                 * Encodes the specified PairGranted message. Does not implicitly {@link vicinal.broker.v1.PairGranted.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {vicinal.broker.v1.PairGranted.$Properties} message PairGranted message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PairGranted.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.channel != null && $Object.hasOwnProperty.call(message, "channel"))
                        $root.vicinal.broker.v1.Channel.encode(message.channel, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.outgoing != null && $Object.hasOwnProperty.call(message, "outgoing"))
                        $root.vicinal.broker.v1.RingPlace.encode(message.outgoing, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.incoming != null && $Object.hasOwnProperty.call(message, "incoming"))
                        $root.vicinal.broker.v1.RingPlace.encode(message.incoming, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.peerPid != null && $Object.hasOwnProperty.call(message, "peerPid") && message.peerPid !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.peerPid);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PairGranted message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairGranted & vicinal.broker.v1.PairGranted.$Shape} PairGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PairGranted.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PairGranted();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.channel = $root.vicinal.broker.v1.Channel.decode(reader, reader.size(), $undefined, _depth + 1, message.channel);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.outgoing = $root.vicinal.broker.v1.RingPlace.decode(reader, reader.size(), $undefined, _depth + 1, message.outgoing);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.incoming = $root.vicinal.broker.v1.RingPlace.decode(reader, reader.size(), $undefined, _depth + 1, message.incoming);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.peerPid = value;
                                else
                                    delete message.peerPid;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a PairGranted message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.PairGranted} PairGranted
                 */
                PairGranted.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.PairGranted)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.PairGranted: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.PairGranted();
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    if (object.channel != null) {
                        if (!$util.isObject(object.channel))
                            throw $TypeError(".vicinal.broker.v1.PairGranted.channel: object expected");
                        message.channel = $root.vicinal.broker.v1.Channel.fromObject(object.channel, _depth + 1);
                    }
                    if (object.outgoing != null) {
                        if (!$util.isObject(object.outgoing))
                            throw $TypeError(".vicinal.broker.v1.PairGranted.outgoing: object expected");
                        message.outgoing = $root.vicinal.broker.v1.RingPlace.fromObject(object.outgoing, _depth + 1);
                    }
                    if (object.incoming != null) {
                        if (!$util.isObject(object.incoming))
                            throw $TypeError(".vicinal.broker.v1.PairGranted.incoming: object expected");
                        message.incoming = $root.vicinal.broker.v1.RingPlace.fromObject(object.incoming, _depth + 1);
                    }
                    if (object.peerPid != null)
                        if ($Number(object.peerPid) !== 0)
                            message.peerPid = object.peerPid >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a PairGranted message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {vicinal.broker.v1.PairGranted} message PairGranted
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                PairGranted.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.rank = 0;
                        object.channel = null;
                        object.outgoing = null;
                        object.incoming = null;
                        object.peerPid = 0;
                    }
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    if (message.channel != null && $Object.hasOwnProperty.call(message, "channel"))
                        object.channel = $root.vicinal.broker.v1.Channel.toObject(message.channel, options, _depth + 1);
                    if (message.outgoing != null && $Object.hasOwnProperty.call(message, "outgoing"))
                        object.outgoing = $root.vicinal.broker.v1.RingPlace.toObject(message.outgoing, options, _depth + 1);
                    if (message.incoming != null && $Object.hasOwnProperty.call(message, "incoming"))
                        object.incoming = $root.vicinal.broker.v1.RingPlace.toObject(message.incoming, options, _depth + 1);
                    if (message.peerPid != null && $Object.hasOwnProperty.call(message, "peerPid"))
                        object.peerPid = message.peerPid;
                    return object;
                };

                /**
                 * Converts this PairGranted to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.PairGranted
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                PairGranted.prototype.toJSON = function() {
                    return PairGranted.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for PairGranted
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PairGranted
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PairGranted.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PairGranted";
                };

                return PairGranted;
            })();

            v1.Channel = (function() {

                /**
                 * Properties of a Channel.
                 * @typedef {Object} vicinal.broker.v1.Channel.$Properties
                 * @property {string|null} [locality] Channel locality
                 * @property {string|null} [numa] Channel numa
                 * @property {string|null} [name] Channel name
                 * @property {Array.<vicinal.broker.v1.Mover.$Properties>|null} [movers] Channel movers
                 * @property {Array.<string>|null} [evidence] Channel evidence
                 * @property {Array.<string>|null} [reasons] Channel reasons
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Channel.
                 * @memberof vicinal.broker.v1
                 * @interface IChannel
                 * @augments vicinal.broker.v1.Channel.$Properties
                 * @deprecated Use vicinal.broker.v1.Channel.$Properties instead.
                 */

                /**
                 * Shape of a Channel.
                 * @typedef {vicinal.broker.v1.Channel.$Properties} vicinal.broker.v1.Channel.$Shape
                 */

                /**
                 * Constructs a new Channel.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Channel.
                 * @constructor
                 * @param {vicinal.broker.v1.Channel.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Channel = function (properties) {
                    this.movers = [];
                    this.evidence = [];
                    this.reasons = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Channel locality.
                 * @member {string} locality
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.locality = "";

                /**
                 * Channel numa.
                 * @member {string} numa
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.numa = "";

                /**
                 * Channel name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.name = "";

                /**
                 * Channel movers.
                 * @member {Array.<vicinal.broker.v1.Mover.$Properties>} movers
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.movers = $util.emptyArray;

                /**
                 * Channel evidence.
                 * @member {Array.<string>} evidence
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.evidence = $util.emptyArray;

                /**
                 * Channel reasons.
                 * @member {Array.<string>} reasons
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 */
                Channel.prototype.reasons = $util.emptyArray;

                /**
                 * Creates a new Channel instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {vicinal.broker.v1.Channel.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Channel} Channel instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Channel.$Shape): vicinal.broker.v1.Channel & vicinal.broker.v1.Channel.$Shape;
                 *   (properties?: vicinal.broker.v1.Channel.$Properties): vicinal.broker.v1.Channel;
                 * }}
                 */
                Channel.create = function(properties) {
                    return new Channel(properties);
                };

                /**
                 * Encodes the specified Channel message. Does not implicitly {@link vicinal.broker.v1.Channel.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {vicinal.broker.v1.Channel.$Properties} message Channel message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Channel.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.locality != null && $Object.hasOwnProperty.call(message, "locality") && message.locality !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.locality);
                    if (message.numa != null && $Object.hasOwnProperty.call(message, "numa") && message.numa !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.numa);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.movers != null && message.movers.length)
                        for (let i = 0; i < message.movers.length; ++i)
                            $root.vicinal.broker.v1.Mover.encode(message.movers[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.evidence != null && message.evidence.length)
                        for (let i = 0; i < message.evidence.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.evidence[i]);
                    if (message.reasons != null && message.reasons.length)
                        for (let i = 0; i < message.reasons.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.reasons[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Channel message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Channel & vicinal.broker.v1.Channel.$Shape} Channel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Channel.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Channel();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.locality = value;
                                else
                                    delete message.locality;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.numa = value;
                                else
                                    delete message.numa;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.movers && message.movers.length))
                                    message.movers = [];
                                message.movers.push($root.vicinal.broker.v1.Mover.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.evidence && message.evidence.length))
                                    message.evidence = [];
                                message.evidence.push(reader.stringVerify());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.reasons && message.reasons.length))
                                    message.reasons = [];
                                message.reasons.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Channel message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Channel} Channel
                 */
                Channel.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Channel)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Channel: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Channel();
                    if (object.locality != null)
                        if (typeof object.locality !== "string" || object.locality.length)
                            message.locality = $String(object.locality);
                    if (object.numa != null)
                        if (typeof object.numa !== "string" || object.numa.length)
                            message.numa = $String(object.numa);
                    if (object.name != null)
                        if (typeof object.name !== "string" || object.name.length)
                            message.name = $String(object.name);
                    if (object.movers) {
                        if (!$Array.isArray(object.movers))
                            throw $TypeError(".vicinal.broker.v1.Channel.movers: array expected");
                        message.movers = $Array(object.movers.length);
                        for (let i = 0; i < object.movers.length; ++i) {
                            if (!$util.isObject(object.movers[i]))
                                throw $TypeError(".vicinal.broker.v1.Channel.movers: object expected");
                            message.movers[i] = $root.vicinal.broker.v1.Mover.fromObject(object.movers[i], _depth + 1);
                        }
                    }
                    if (object.evidence) {
                        if (!$Array.isArray(object.evidence))
                            throw $TypeError(".vicinal.broker.v1.Channel.evidence: array expected");
                        message.evidence = $Array(object.evidence.length);
                        for (let i = 0; i < object.evidence.length; ++i)
                            message.evidence[i] = $String(object.evidence[i]);
                    }
                    if (object.reasons) {
                        if (!$Array.isArray(object.reasons))
                            throw $TypeError(".vicinal.broker.v1.Channel.reasons: array expected");
                        message.reasons = $Array(object.reasons.length);
                        for (let i = 0; i < object.reasons.length; ++i)
                            message.reasons[i] = $String(object.reasons[i]);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a Channel message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {vicinal.broker.v1.Channel} message Channel
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Channel.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults) {
                        object.movers = [];
                        object.evidence = [];
                        object.reasons = [];
                    }
                    if (options.defaults) {
                        object.locality = "";
                        object.numa = "";
                        object.name = "";
                    }
                    if (message.locality != null && $Object.hasOwnProperty.call(message, "locality"))
                        object.locality = message.locality;
                    if (message.numa != null && $Object.hasOwnProperty.call(message, "numa"))
                        object.numa = message.numa;
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                        object.name = message.name;
                    if (message.movers && message.movers.length) {
                        object.movers = $Array(message.movers.length);
                        for (let j = 0; j < message.movers.length; ++j)
                            object.movers[j] = $root.vicinal.broker.v1.Mover.toObject(message.movers[j], options, _depth + 1);
                    }
                    if (message.evidence && message.evidence.length) {
                        object.evidence = $Array(message.evidence.length);
                        for (let j = 0; j < message.evidence.length; ++j)
                            object.evidence[j] = message.evidence[j];
                    }
                    if (message.reasons && message.reasons.length) {
                        object.reasons = $Array(message.reasons.length);
                        for (let j = 0; j < message.reasons.length; ++j)
                            object.reasons[j] = message.reasons[j];
                    }
                    return object;
                };

                /**
                 * Converts this Channel to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Channel
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Channel.prototype.toJSON = function() {
                    return Channel.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Channel
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Channel
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Channel.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Channel";
                };

                return Channel;
            })();

            v1.PairRevoked = (function() {

                /**
                 * Properties of a PairRevoked.
                 * @typedef {Object} vicinal.broker.v1.PairRevoked.$Properties
                 * @property {number|null} [rank] PairRevoked rank
                 * @property {string|null} [reason] PairRevoked reason
                 * @property {boolean|null} [died] PairRevoked died
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PairRevoked.
                 * @memberof vicinal.broker.v1
                 * @interface IPairRevoked
                 * @augments vicinal.broker.v1.PairRevoked.$Properties
                 * @deprecated Use vicinal.broker.v1.PairRevoked.$Properties instead.
                 */

                /**
                 * Shape of a PairRevoked.
                 * @typedef {vicinal.broker.v1.PairRevoked.$Properties} vicinal.broker.v1.PairRevoked.$Shape
                 */

                /**
                 * Constructs a new PairRevoked.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PairRevoked.
                 * @constructor
                 * @param {vicinal.broker.v1.PairRevoked.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PairRevoked = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PairRevoked rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @instance
                 */
                PairRevoked.prototype.rank = 0;

                /**
                 * PairRevoked reason.
                 * @member {string} reason
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @instance
                 */
                PairRevoked.prototype.reason = "";

                /**
                 * PairRevoked died.
                 * @member {boolean} died
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @instance
                 */
                PairRevoked.prototype.died = false;

                /**
                 * Creates a new PairRevoked instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {vicinal.broker.v1.PairRevoked.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PairRevoked} PairRevoked instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PairRevoked.$Shape): vicinal.broker.v1.PairRevoked & vicinal.broker.v1.PairRevoked.$Shape;
                 *   (properties?: vicinal.broker.v1.PairRevoked.$Properties): vicinal.broker.v1.PairRevoked;
                 * }}
                 */
                PairRevoked.create = function(properties) {
                    return new PairRevoked(properties);
                };

                /**
                 * Encodes the specified PairRevoked message. Does not implicitly {@link vicinal.broker.v1.PairRevoked.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {vicinal.broker.v1.PairRevoked.$Properties} message PairRevoked message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PairRevoked.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.reason);
                    if (message.died != null && $Object.hasOwnProperty.call(message, "died") && message.died !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.died);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PairRevoked message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairRevoked & vicinal.broker.v1.PairRevoked.$Shape} PairRevoked
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PairRevoked.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PairRevoked();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.died = value;
                                else
                                    delete message.died;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a PairRevoked message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.PairRevoked} PairRevoked
                 */
                PairRevoked.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.PairRevoked)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.PairRevoked: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.PairRevoked();
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    if (object.reason != null)
                        if (typeof object.reason !== "string" || object.reason.length)
                            message.reason = $String(object.reason);
                    if (object.died != null)
                        if (object.died)
                            message.died = $Boolean(object.died);
                    return message;
                };

                /**
                 * Creates a plain object from a PairRevoked message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {vicinal.broker.v1.PairRevoked} message PairRevoked
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                PairRevoked.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.rank = 0;
                        object.reason = "";
                        object.died = false;
                    }
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                        object.reason = message.reason;
                    if (message.died != null && $Object.hasOwnProperty.call(message, "died"))
                        object.died = message.died;
                    return object;
                };

                /**
                 * Converts this PairRevoked to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                PairRevoked.prototype.toJSON = function() {
                    return PairRevoked.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for PairRevoked
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PairRevoked
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PairRevoked.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PairRevoked";
                };

                return PairRevoked;
            })();

            v1.PeerSegment = (function() {

                /**
                 * Properties of a PeerSegment.
                 * @typedef {Object} vicinal.broker.v1.PeerSegment.$Properties
                 * @property {number|null} [rank] PeerSegment rank
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PeerSegment.
                 * @memberof vicinal.broker.v1
                 * @interface IPeerSegment
                 * @augments vicinal.broker.v1.PeerSegment.$Properties
                 * @deprecated Use vicinal.broker.v1.PeerSegment.$Properties instead.
                 */

                /**
                 * Shape of a PeerSegment.
                 * @typedef {vicinal.broker.v1.PeerSegment.$Properties} vicinal.broker.v1.PeerSegment.$Shape
                 */

                /**
                 * Constructs a new PeerSegment.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PeerSegment.
                 * @constructor
                 * @param {vicinal.broker.v1.PeerSegment.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PeerSegment = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PeerSegment rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @instance
                 */
                PeerSegment.prototype.rank = 0;

                /**
                 * Creates a new PeerSegment instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {vicinal.broker.v1.PeerSegment.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PeerSegment} PeerSegment instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PeerSegment.$Shape): vicinal.broker.v1.PeerSegment & vicinal.broker.v1.PeerSegment.$Shape;
                 *   (properties?: vicinal.broker.v1.PeerSegment.$Properties): vicinal.broker.v1.PeerSegment;
                 * }}
                 */
                PeerSegment.create = function(properties) {
                    return new PeerSegment(properties);
                };

                /**
                 * Encodes the specified PeerSegment message. Does not implicitly {@link vicinal.broker.v1.PeerSegment.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {vicinal.broker.v1.PeerSegment.$Properties} message PeerSegment message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PeerSegment.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PeerSegment message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PeerSegment & vicinal.broker.v1.PeerSegment.$Shape} PeerSegment
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PeerSegment.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PeerSegment();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a PeerSegment message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.PeerSegment} PeerSegment
                 */
                PeerSegment.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.PeerSegment)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.PeerSegment: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.PeerSegment();
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    return message;
                };

                /**
                 * Creates a plain object from a PeerSegment message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {vicinal.broker.v1.PeerSegment} message PeerSegment
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                PeerSegment.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.rank = 0;
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    return object;
                };

                /**
                 * Converts this PeerSegment to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                PeerSegment.prototype.toJSON = function() {
                    return PeerSegment.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for PeerSegment
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PeerSegment
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PeerSegment.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PeerSegment";
                };

                return PeerSegment;
            })();

            v1.PeerSegmentGone = (function() {

                /**
                 * Properties of a PeerSegmentGone.
                 * @typedef {Object} vicinal.broker.v1.PeerSegmentGone.$Properties
                 * @property {number|null} [rank] PeerSegmentGone rank
                 * @property {number|null} [segment] PeerSegmentGone segment
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PeerSegmentGone.
                 * @memberof vicinal.broker.v1
                 * @interface IPeerSegmentGone
                 * @augments vicinal.broker.v1.PeerSegmentGone.$Properties
                 * @deprecated Use vicinal.broker.v1.PeerSegmentGone.$Properties instead.
                 */

                /**
                 * Shape of a PeerSegmentGone.
                 * @typedef {vicinal.broker.v1.PeerSegmentGone.$Properties} vicinal.broker.v1.PeerSegmentGone.$Shape
                 */

                /**
                 * Constructs a new PeerSegmentGone.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PeerSegmentGone.
                 * @constructor
                 * @param {vicinal.broker.v1.PeerSegmentGone.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PeerSegmentGone = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PeerSegmentGone rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @instance
                 */
                PeerSegmentGone.prototype.rank = 0;

                /**
                 * PeerSegmentGone segment.
                 * @member {number} segment
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @instance
                 */
                PeerSegmentGone.prototype.segment = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new PeerSegmentGone instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {vicinal.broker.v1.PeerSegmentGone.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PeerSegmentGone} PeerSegmentGone instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PeerSegmentGone.$Shape): vicinal.broker.v1.PeerSegmentGone & vicinal.broker.v1.PeerSegmentGone.$Shape;
                 *   (properties?: vicinal.broker.v1.PeerSegmentGone.$Properties): vicinal.broker.v1.PeerSegmentGone;
                 * }}
                 */
                PeerSegmentGone.create = function(properties) {
                    return new PeerSegmentGone(properties);
                };

                /**
                 * Encodes the specified PeerSegmentGone message. Does not implicitly {@link vicinal.broker.v1.PeerSegmentGone.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {vicinal.broker.v1.PeerSegmentGone.$Properties} message PeerSegmentGone message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PeerSegmentGone.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment") && (typeof message.segment === "object" ? message.segment.low || message.segment.high : message.segment !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.segment);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PeerSegmentGone message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PeerSegmentGone & vicinal.broker.v1.PeerSegmentGone.$Shape} PeerSegmentGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PeerSegmentGone.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PeerSegmentGone();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.segment = value;
                                else
                                    delete message.segment;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a PeerSegmentGone message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.PeerSegmentGone} PeerSegmentGone
                 */
                PeerSegmentGone.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.PeerSegmentGone)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.PeerSegmentGone: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.PeerSegmentGone();
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    if (object.segment != null)
                        if (typeof object.segment === "object" ? object.segment.low || object.segment.high : $Number(object.segment) !== 0)
                            if ($util.Long)
                                message.segment = $util.Long.fromValue(object.segment, true);
                            else if (typeof object.segment === "string")
                                message.segment = $parseInt(object.segment, 10);
                            else if (typeof object.segment === "number")
                                message.segment = object.segment;
                            else if (typeof object.segment === "object")
                                message.segment = new $util.LongBits(object.segment.low >>> 0, object.segment.high >>> 0).toNumber(true);
                    return message;
                };

                /**
                 * Creates a plain object from a PeerSegmentGone message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {vicinal.broker.v1.PeerSegmentGone} message PeerSegmentGone
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                PeerSegmentGone.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.rank = 0;
                        if ($util.Long) {
                            let long = new $util.Long(0, 0, true);
                            object.segment = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                        } else
                            object.segment = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    }
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    if (message.segment != null && $Object.hasOwnProperty.call(message, "segment"))
                        if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                            object.segment = typeof message.segment === "number" ? $BigInt(message.segment) : $util.Long.fromBits(message.segment.low >>> 0, message.segment.high >>> 0, true).toBigInt();
                        else if (typeof message.segment === "number")
                            object.segment = options.longs === $String ? $String(message.segment) : message.segment;
                        else
                            object.segment = options.longs === $String ? $util.Long.prototype.toString.call(message.segment) : options.longs === $Number ? new $util.LongBits(message.segment.low >>> 0, message.segment.high >>> 0).toNumber(true) : message.segment;
                    return object;
                };

                /**
                 * Converts this PeerSegmentGone to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                PeerSegmentGone.prototype.toJSON = function() {
                    return PeerSegmentGone.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for PeerSegmentGone
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PeerSegmentGone
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PeerSegmentGone.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PeerSegmentGone";
                };

                return PeerSegmentGone;
            })();

            v1.Done = (function() {

                /**
                 * Properties of a Done.
                 * @typedef {Object} vicinal.broker.v1.Done.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Done.
                 * @memberof vicinal.broker.v1
                 * @interface IDone
                 * @augments vicinal.broker.v1.Done.$Properties
                 * @deprecated Use vicinal.broker.v1.Done.$Properties instead.
                 */

                /**
                 * Shape of a Done.
                 * @typedef {vicinal.broker.v1.Done.$Properties} vicinal.broker.v1.Done.$Shape
                 */

                /**
                 * Constructs a new Done.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Done.
                 * @constructor
                 * @param {vicinal.broker.v1.Done.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Done = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Creates a new Done instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {vicinal.broker.v1.Done.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Done} Done instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Done.$Shape): vicinal.broker.v1.Done & vicinal.broker.v1.Done.$Shape;
                 *   (properties?: vicinal.broker.v1.Done.$Properties): vicinal.broker.v1.Done;
                 * }}
                 */
                Done.create = function(properties) {
                    return new Done(properties);
                };

                /**
                 * Encodes the specified Done message. Does not implicitly {@link vicinal.broker.v1.Done.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {vicinal.broker.v1.Done.$Properties} message Done message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Done.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Done message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Done & vicinal.broker.v1.Done.$Shape} Done
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Done.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Done();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Done message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Done} Done
                 */
                Done.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Done)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Done: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    return new $root.vicinal.broker.v1.Done();
                };

                /**
                 * Creates a plain object from a Done message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {vicinal.broker.v1.Done} message Done
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Done.toObject = function () {
                    return {};
                };

                /**
                 * Converts this Done to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Done
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Done.prototype.toJSON = function() {
                    return Done.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Done
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Done
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Done.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Done";
                };

                return Done;
            })();

            v1.Explanation = (function() {

                /**
                 * Properties of an Explanation.
                 * @typedef {Object} vicinal.broker.v1.Explanation.$Properties
                 * @property {string|null} [job] Explanation job
                 * @property {number|null} [a] Explanation a
                 * @property {number|null} [b] Explanation b
                 * @property {vicinal.broker.v1.Identity.$Properties|null} [identityA] Explanation identityA
                 * @property {vicinal.broker.v1.Identity.$Properties|null} [identityB] Explanation identityB
                 * @property {vicinal.broker.v1.Channel.$Properties|null} [channel] Explanation channel
                 * @property {boolean|null} [granted] Explanation granted
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Explanation.
                 * @memberof vicinal.broker.v1
                 * @interface IExplanation
                 * @augments vicinal.broker.v1.Explanation.$Properties
                 * @deprecated Use vicinal.broker.v1.Explanation.$Properties instead.
                 */

                /**
                 * Shape of an Explanation.
                 * @typedef {vicinal.broker.v1.Explanation.$Properties} vicinal.broker.v1.Explanation.$Shape
                 */

                /**
                 * Constructs a new Explanation.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents an Explanation.
                 * @constructor
                 * @param {vicinal.broker.v1.Explanation.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Explanation = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Explanation job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.job = "";

                /**
                 * Explanation a.
                 * @member {number} a
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.a = 0;

                /**
                 * Explanation b.
                 * @member {number} b
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.b = 0;

                /**
                 * Explanation identityA.
                 * @member {vicinal.broker.v1.Identity.$Properties|null|undefined} identityA
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.identityA = null;

                /**
                 * Explanation identityB.
                 * @member {vicinal.broker.v1.Identity.$Properties|null|undefined} identityB
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.identityB = null;

                /**
                 * Explanation channel.
                 * @member {vicinal.broker.v1.Channel.$Properties|null|undefined} channel
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.channel = null;

                /**
                 * Explanation granted.
                 * @member {boolean} granted
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 */
                Explanation.prototype.granted = false;

                /**
                 * Creates a new Explanation instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {vicinal.broker.v1.Explanation.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Explanation} Explanation instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Explanation.$Shape): vicinal.broker.v1.Explanation & vicinal.broker.v1.Explanation.$Shape;
                 *   (properties?: vicinal.broker.v1.Explanation.$Properties): vicinal.broker.v1.Explanation;
                 * }}
                 */
                Explanation.create = function(properties) {
                    return new Explanation(properties);
                };

                /**
                 * Encodes the specified Explanation message. Does not implicitly {@link vicinal.broker.v1.Explanation.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {vicinal.broker.v1.Explanation.$Properties} message Explanation message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Explanation.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.a != null && $Object.hasOwnProperty.call(message, "a") && message.a !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.a);
                    if (message.b != null && $Object.hasOwnProperty.call(message, "b") && message.b !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.b);
                    if (message.identityA != null && $Object.hasOwnProperty.call(message, "identityA"))
                        $root.vicinal.broker.v1.Identity.encode(message.identityA, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.identityB != null && $Object.hasOwnProperty.call(message, "identityB"))
                        $root.vicinal.broker.v1.Identity.encode(message.identityB, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.channel != null && $Object.hasOwnProperty.call(message, "channel"))
                        $root.vicinal.broker.v1.Channel.encode(message.channel, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.granted != null && $Object.hasOwnProperty.call(message, "granted") && message.granted !== false)
                        writer.uint32(/* id 7, wireType 0 =*/56).bool(message.granted);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Explanation message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Explanation & vicinal.broker.v1.Explanation.$Shape} Explanation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Explanation.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Explanation();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.a = value;
                                else
                                    delete message.a;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.b = value;
                                else
                                    delete message.b;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.identityA = $root.vicinal.broker.v1.Identity.decode(reader, reader.size(), $undefined, _depth + 1, message.identityA);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.identityB = $root.vicinal.broker.v1.Identity.decode(reader, reader.size(), $undefined, _depth + 1, message.identityB);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.channel = $root.vicinal.broker.v1.Channel.decode(reader, reader.size(), $undefined, _depth + 1, message.channel);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.granted = value;
                                else
                                    delete message.granted;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates an Explanation message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Explanation} Explanation
                 */
                Explanation.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Explanation)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Explanation: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Explanation();
                    if (object.job != null)
                        if (typeof object.job !== "string" || object.job.length)
                            message.job = $String(object.job);
                    if (object.a != null)
                        if ($Number(object.a) !== 0)
                            message.a = object.a >>> 0;
                    if (object.b != null)
                        if ($Number(object.b) !== 0)
                            message.b = object.b >>> 0;
                    if (object.identityA != null) {
                        if (!$util.isObject(object.identityA))
                            throw $TypeError(".vicinal.broker.v1.Explanation.identityA: object expected");
                        message.identityA = $root.vicinal.broker.v1.Identity.fromObject(object.identityA, _depth + 1);
                    }
                    if (object.identityB != null) {
                        if (!$util.isObject(object.identityB))
                            throw $TypeError(".vicinal.broker.v1.Explanation.identityB: object expected");
                        message.identityB = $root.vicinal.broker.v1.Identity.fromObject(object.identityB, _depth + 1);
                    }
                    if (object.channel != null) {
                        if (!$util.isObject(object.channel))
                            throw $TypeError(".vicinal.broker.v1.Explanation.channel: object expected");
                        message.channel = $root.vicinal.broker.v1.Channel.fromObject(object.channel, _depth + 1);
                    }
                    if (object.granted != null)
                        if (object.granted)
                            message.granted = $Boolean(object.granted);
                    return message;
                };

                /**
                 * Creates a plain object from an Explanation message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {vicinal.broker.v1.Explanation} message Explanation
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Explanation.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults) {
                        object.job = "";
                        object.a = 0;
                        object.b = 0;
                        object.identityA = null;
                        object.identityB = null;
                        object.channel = null;
                        object.granted = false;
                    }
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        object.job = message.job;
                    if (message.a != null && $Object.hasOwnProperty.call(message, "a"))
                        object.a = message.a;
                    if (message.b != null && $Object.hasOwnProperty.call(message, "b"))
                        object.b = message.b;
                    if (message.identityA != null && $Object.hasOwnProperty.call(message, "identityA"))
                        object.identityA = $root.vicinal.broker.v1.Identity.toObject(message.identityA, options, _depth + 1);
                    if (message.identityB != null && $Object.hasOwnProperty.call(message, "identityB"))
                        object.identityB = $root.vicinal.broker.v1.Identity.toObject(message.identityB, options, _depth + 1);
                    if (message.channel != null && $Object.hasOwnProperty.call(message, "channel"))
                        object.channel = $root.vicinal.broker.v1.Channel.toObject(message.channel, options, _depth + 1);
                    if (message.granted != null && $Object.hasOwnProperty.call(message, "granted"))
                        object.granted = message.granted;
                    return object;
                };

                /**
                 * Converts this Explanation to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Explanation
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Explanation.prototype.toJSON = function() {
                    return Explanation.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Explanation
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Explanation
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Explanation.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Explanation";
                };

                return Explanation;
            })();

            v1.Topology = (function() {

                /**
                 * Properties of a Topology.
                 * @typedef {Object} vicinal.broker.v1.Topology.$Properties
                 * @property {string|null} [json] Topology json
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Topology.
                 * @memberof vicinal.broker.v1
                 * @interface ITopology
                 * @augments vicinal.broker.v1.Topology.$Properties
                 * @deprecated Use vicinal.broker.v1.Topology.$Properties instead.
                 */

                /**
                 * Shape of a Topology.
                 * @typedef {vicinal.broker.v1.Topology.$Properties} vicinal.broker.v1.Topology.$Shape
                 */

                /**
                 * Constructs a new Topology.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Topology.
                 * @constructor
                 * @param {vicinal.broker.v1.Topology.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Topology = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Topology json.
                 * @member {string} json
                 * @memberof vicinal.broker.v1.Topology
                 * @instance
                 */
                Topology.prototype.json = "";

                /**
                 * Creates a new Topology instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {vicinal.broker.v1.Topology.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Topology} Topology instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Topology.$Shape): vicinal.broker.v1.Topology & vicinal.broker.v1.Topology.$Shape;
                 *   (properties?: vicinal.broker.v1.Topology.$Properties): vicinal.broker.v1.Topology;
                 * }}
                 */
                Topology.create = function(properties) {
                    return new Topology(properties);
                };

                /**
                 * Encodes the specified Topology message. Does not implicitly {@link vicinal.broker.v1.Topology.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {vicinal.broker.v1.Topology.$Properties} message Topology message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Topology.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.json != null && $Object.hasOwnProperty.call(message, "json") && message.json !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.json);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Topology message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Topology & vicinal.broker.v1.Topology.$Shape} Topology
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Topology.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Topology();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.json = value;
                                else
                                    delete message.json;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Topology message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Topology} Topology
                 */
                Topology.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Topology)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Topology: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Topology();
                    if (object.json != null)
                        if (typeof object.json !== "string" || object.json.length)
                            message.json = $String(object.json);
                    return message;
                };

                /**
                 * Creates a plain object from a Topology message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {vicinal.broker.v1.Topology} message Topology
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Topology.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.json = "";
                    if (message.json != null && $Object.hasOwnProperty.call(message, "json"))
                        object.json = message.json;
                    return object;
                };

                /**
                 * Converts this Topology to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Topology
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Topology.prototype.toJSON = function() {
                    return Topology.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Topology
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Topology
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Topology.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Topology";
                };

                return Topology;
            })();

            v1.Counters = (function() {

                /**
                 * Properties of a Counters.
                 * @typedef {Object} vicinal.broker.v1.Counters.$Properties
                 * @property {Object.<string,number>|null} [values] Counters values
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Counters.
                 * @memberof vicinal.broker.v1
                 * @interface ICounters
                 * @augments vicinal.broker.v1.Counters.$Properties
                 * @deprecated Use vicinal.broker.v1.Counters.$Properties instead.
                 */

                /**
                 * Shape of a Counters.
                 * @typedef {vicinal.broker.v1.Counters.$Properties} vicinal.broker.v1.Counters.$Shape
                 */

                /**
                 * Constructs a new Counters.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Counters.
                 * @constructor
                 * @param {vicinal.broker.v1.Counters.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Counters = function (properties) {
                    this.values = {};
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Counters values.
                 * @member {Object.<string,number>} values
                 * @memberof vicinal.broker.v1.Counters
                 * @instance
                 */
                Counters.prototype.values = $util.emptyObject;

                /**
                 * Creates a new Counters instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {vicinal.broker.v1.Counters.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Counters} Counters instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Counters.$Shape): vicinal.broker.v1.Counters & vicinal.broker.v1.Counters.$Shape;
                 *   (properties?: vicinal.broker.v1.Counters.$Properties): vicinal.broker.v1.Counters;
                 * }}
                 */
                Counters.create = function(properties) {
                    return new Counters(properties);
                };

                /**
                 * Encodes the specified Counters message. Does not implicitly {@link vicinal.broker.v1.Counters.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {vicinal.broker.v1.Counters.$Properties} message Counters message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Counters.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.values != null && $Object.hasOwnProperty.call(message, "values"))
                        for (let keys = $Object.keys(message.values), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).uint64(message.values[keys[i]]).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Counters message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Counters & vicinal.broker.v1.Counters.$Shape} Counters
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Counters.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Counters();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (message.values === $util.emptyObject)
                                    message.values = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = $util.Long ? $util.Long.fromNumber(0, true) : 0;
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 0)
                                            break;
                                        value = reader.uint64();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.values, key);
                                message.values[key] = value;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Counters message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Counters} Counters
                 */
                Counters.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Counters)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Counters: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Counters();
                    if (object.values) {
                        if (!$util.isObject(object.values))
                            throw $TypeError(".vicinal.broker.v1.Counters.values: object expected");
                        message.values = {};
                        for (let keys = $Object.keys(object.values), i = 0; i < keys.length; ++i) {
                            if (keys[i] === "__proto__")
                                $util.makeProp(message.values, keys[i]);
                            if ($util.Long)
                                message.values[keys[i]] = $util.Long.fromValue(object.values[keys[i]], true);
                            else if (typeof object.values[keys[i]] === "string")
                                message.values[keys[i]] = $parseInt(object.values[keys[i]], 10);
                            else if (typeof object.values[keys[i]] === "number")
                                message.values[keys[i]] = object.values[keys[i]];
                            else if (typeof object.values[keys[i]] === "object")
                                message.values[keys[i]] = new $util.LongBits(object.values[keys[i]].low >>> 0, object.values[keys[i]].high >>> 0).toNumber(true);
                        }
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a Counters message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {vicinal.broker.v1.Counters} message Counters
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Counters.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.objects || options.defaults)
                        object.values = {};
                    let keys2;
                    if (message.values && (keys2 = $Object.keys(message.values)).length) {
                        object.values = {};
                        for (let j = 0; j < keys2.length; ++j) {
                            if (keys2[j] === "__proto__")
                                $util.makeProp(object.values, keys2[j]);
                            if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                                object.values[keys2[j]] = typeof message.values[keys2[j]] === "number" ? $BigInt(message.values[keys2[j]]) : $util.Long.fromBits(message.values[keys2[j]].low >>> 0, message.values[keys2[j]].high >>> 0, true).toBigInt();
                            else if (typeof message.values[keys2[j]] === "number")
                                object.values[keys2[j]] = options.longs === $String ? $String(message.values[keys2[j]]) : message.values[keys2[j]];
                            else
                                object.values[keys2[j]] = options.longs === $String ? $util.Long.prototype.toString.call(message.values[keys2[j]]) : options.longs === $Number ? new $util.LongBits(message.values[keys2[j]].low >>> 0, message.values[keys2[j]].high >>> 0).toNumber(true) : message.values[keys2[j]];
                        }
                    }
                    return object;
                };

                /**
                 * Converts this Counters to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Counters
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Counters.prototype.toJSON = function() {
                    return Counters.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Counters
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Counters
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Counters.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Counters";
                };

                return Counters;
            })();

            v1.Traffic = (function() {

                /**
                 * Properties of a Traffic.
                 * @typedef {Object} vicinal.broker.v1.Traffic.$Properties
                 * @property {string|null} [job] Traffic job
                 * @property {number|null} [size] Traffic size
                 * @property {number|null} [nextRank] Traffic nextRank
                 * @property {number|null} [milliseconds] Traffic milliseconds
                 * @property {Array.<string>|null} [movers] Traffic movers
                 * @property {Array.<vicinal.broker.v1.RankTraffic.$Properties>|null} [ranks] Traffic ranks
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Traffic.
                 * @memberof vicinal.broker.v1
                 * @interface ITraffic
                 * @augments vicinal.broker.v1.Traffic.$Properties
                 * @deprecated Use vicinal.broker.v1.Traffic.$Properties instead.
                 */

                /**
                 * Shape of a Traffic.
                 * @typedef {vicinal.broker.v1.Traffic.$Properties} vicinal.broker.v1.Traffic.$Shape
                 */

                /**
                 * Constructs a new Traffic.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Traffic.
                 * @constructor
                 * @param {vicinal.broker.v1.Traffic.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Traffic = function (properties) {
                    this.movers = [];
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Traffic job.
                 * @member {string} job
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.job = "";

                /**
                 * Traffic size.
                 * @member {number} size
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.size = 0;

                /**
                 * Traffic nextRank.
                 * @member {number} nextRank
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.nextRank = 0;

                /**
                 * Traffic milliseconds.
                 * @member {number} milliseconds
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.milliseconds = 0;

                /**
                 * Traffic movers.
                 * @member {Array.<string>} movers
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.movers = $util.emptyArray;

                /**
                 * Traffic ranks.
                 * @member {Array.<vicinal.broker.v1.RankTraffic.$Properties>} ranks
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 */
                Traffic.prototype.ranks = $util.emptyArray;

                /**
                 * Creates a new Traffic instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {vicinal.broker.v1.Traffic.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Traffic} Traffic instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Traffic.$Shape): vicinal.broker.v1.Traffic & vicinal.broker.v1.Traffic.$Shape;
                 *   (properties?: vicinal.broker.v1.Traffic.$Properties): vicinal.broker.v1.Traffic;
                 * }}
                 */
                Traffic.create = function(properties) {
                    return new Traffic(properties);
                };

                /**
                 * Encodes the specified Traffic message. Does not implicitly {@link vicinal.broker.v1.Traffic.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {vicinal.broker.v1.Traffic.$Properties} message Traffic message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Traffic.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.size);
                    if (message.nextRank != null && $Object.hasOwnProperty.call(message, "nextRank") && message.nextRank !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.nextRank);
                    if (message.milliseconds != null && $Object.hasOwnProperty.call(message, "milliseconds") && !$Object.is(message.milliseconds, 0))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.milliseconds);
                    if (message.movers != null && message.movers.length)
                        for (let i = 0; i < message.movers.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.movers[i]);
                    if (message.ranks != null && message.ranks.length)
                        for (let i = 0; i < message.ranks.length; ++i)
                            $root.vicinal.broker.v1.RankTraffic.encode(message.ranks[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Traffic message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Traffic & vicinal.broker.v1.Traffic.$Shape} Traffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Traffic.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Traffic();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.job = value;
                                else
                                    delete message.job;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.nextRank = value;
                                else
                                    delete message.nextRank;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.milliseconds = value;
                                else
                                    delete message.milliseconds;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.movers && message.movers.length))
                                    message.movers = [];
                                message.movers.push(reader.stringVerify());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push($root.vicinal.broker.v1.RankTraffic.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Traffic message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Traffic} Traffic
                 */
                Traffic.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Traffic)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Traffic: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Traffic();
                    if (object.job != null)
                        if (typeof object.job !== "string" || object.job.length)
                            message.job = $String(object.job);
                    if (object.size != null)
                        if ($Number(object.size) !== 0)
                            message.size = object.size >>> 0;
                    if (object.nextRank != null)
                        if ($Number(object.nextRank) !== 0)
                            message.nextRank = object.nextRank >>> 0;
                    if (object.milliseconds != null)
                        if (!$Object.is($Number(object.milliseconds), 0))
                            message.milliseconds = $Number(object.milliseconds);
                    if (object.movers) {
                        if (!$Array.isArray(object.movers))
                            throw $TypeError(".vicinal.broker.v1.Traffic.movers: array expected");
                        message.movers = $Array(object.movers.length);
                        for (let i = 0; i < object.movers.length; ++i)
                            message.movers[i] = $String(object.movers[i]);
                    }
                    if (object.ranks) {
                        if (!$Array.isArray(object.ranks))
                            throw $TypeError(".vicinal.broker.v1.Traffic.ranks: array expected");
                        message.ranks = $Array(object.ranks.length);
                        for (let i = 0; i < object.ranks.length; ++i) {
                            if (!$util.isObject(object.ranks[i]))
                                throw $TypeError(".vicinal.broker.v1.Traffic.ranks: object expected");
                            message.ranks[i] = $root.vicinal.broker.v1.RankTraffic.fromObject(object.ranks[i], _depth + 1);
                        }
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a Traffic message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {vicinal.broker.v1.Traffic} message Traffic
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Traffic.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults) {
                        object.movers = [];
                        object.ranks = [];
                    }
                    if (options.defaults) {
                        object.job = "";
                        object.size = 0;
                        object.nextRank = 0;
                        object.milliseconds = 0;
                    }
                    if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                        object.job = message.job;
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size"))
                        object.size = message.size;
                    if (message.nextRank != null && $Object.hasOwnProperty.call(message, "nextRank"))
                        object.nextRank = message.nextRank;
                    if (message.milliseconds != null && $Object.hasOwnProperty.call(message, "milliseconds"))
                        object.milliseconds = options.json && !$isFinite(message.milliseconds) ? $String(message.milliseconds) : message.milliseconds;
                    if (message.movers && message.movers.length) {
                        object.movers = $Array(message.movers.length);
                        for (let j = 0; j < message.movers.length; ++j)
                            object.movers[j] = message.movers[j];
                    }
                    if (message.ranks && message.ranks.length) {
                        object.ranks = $Array(message.ranks.length);
                        for (let j = 0; j < message.ranks.length; ++j)
                            object.ranks[j] = $root.vicinal.broker.v1.RankTraffic.toObject(message.ranks[j], options, _depth + 1);
                    }
                    return object;
                };

                /**
                 * Converts this Traffic to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Traffic
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Traffic.prototype.toJSON = function() {
                    return Traffic.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Traffic
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Traffic
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Traffic.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Traffic";
                };

                return Traffic;
            })();

            v1.RankTraffic = (function() {

                /**
                 * Properties of a RankTraffic.
                 * @typedef {Object} vicinal.broker.v1.RankTraffic.$Properties
                 * @property {number|null} [rank] RankTraffic rank
                 * @property {Object.<string,number>|null} [counters] RankTraffic counters
                 * @property {Array.<vicinal.broker.v1.PairTraffic.$Properties>|null} [pairs] RankTraffic pairs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RankTraffic.
                 * @memberof vicinal.broker.v1
                 * @interface IRankTraffic
                 * @augments vicinal.broker.v1.RankTraffic.$Properties
                 * @deprecated Use vicinal.broker.v1.RankTraffic.$Properties instead.
                 */

                /**
                 * Shape of a RankTraffic.
                 * @typedef {vicinal.broker.v1.RankTraffic.$Properties} vicinal.broker.v1.RankTraffic.$Shape
                 */

                /**
                 * Constructs a new RankTraffic.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a RankTraffic.
                 * @constructor
                 * @param {vicinal.broker.v1.RankTraffic.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RankTraffic = function (properties) {
                    this.counters = {};
                    this.pairs = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RankTraffic rank.
                 * @member {number} rank
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @instance
                 */
                RankTraffic.prototype.rank = 0;

                /**
                 * RankTraffic counters.
                 * @member {Object.<string,number>} counters
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @instance
                 */
                RankTraffic.prototype.counters = $util.emptyObject;

                /**
                 * RankTraffic pairs.
                 * @member {Array.<vicinal.broker.v1.PairTraffic.$Properties>} pairs
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @instance
                 */
                RankTraffic.prototype.pairs = $util.emptyArray;

                /**
                 * Creates a new RankTraffic instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {vicinal.broker.v1.RankTraffic.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.RankTraffic} RankTraffic instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.RankTraffic.$Shape): vicinal.broker.v1.RankTraffic & vicinal.broker.v1.RankTraffic.$Shape;
                 *   (properties?: vicinal.broker.v1.RankTraffic.$Properties): vicinal.broker.v1.RankTraffic;
                 * }}
                 */
                RankTraffic.create = function(properties) {
                    return new RankTraffic(properties);
                };

                /**
                 * Encodes the specified RankTraffic message. Does not implicitly {@link vicinal.broker.v1.RankTraffic.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {vicinal.broker.v1.RankTraffic.$Properties} message RankTraffic message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RankTraffic.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank") && message.rank !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rank);
                    if (message.counters != null && $Object.hasOwnProperty.call(message, "counters"))
                        for (let keys = $Object.keys(message.counters), i = 0; i < keys.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 0 =*/16).uint64(message.counters[keys[i]]).ldelim();
                    if (message.pairs != null && message.pairs.length)
                        for (let i = 0; i < message.pairs.length; ++i)
                            $root.vicinal.broker.v1.PairTraffic.encode(message.pairs[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RankTraffic message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RankTraffic & vicinal.broker.v1.RankTraffic.$Shape} RankTraffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RankTraffic.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, key, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.RankTraffic();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rank = value;
                                else
                                    delete message.rank;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (message.counters === $util.emptyObject)
                                    message.counters = {};
                                let end2 = reader.size() + reader.pos;
                                if (end2 > reader.len)
                                    throw $RangeError("index out of range");
                                reader.len = end2;
                                key = "";
                                value = $util.Long ? $util.Long.fromNumber(0, true) : 0;
                                while (reader.pos < end2) {
                                    let tag2 = reader.tag();
                                    wireType = tag2 & 7;
                                    switch (tag2 >>>= 3) {
                                    case 1:
                                        if (wireType !== 2)
                                            break;
                                        key = reader.stringVerify();
                                        continue;
                                    case 2:
                                        if (wireType !== 0)
                                            break;
                                        value = reader.uint64();
                                        continue;
                                    }
                                    reader.skipType(wireType, _depth, tag2);
                                }
                                if (reader.pos !== end2)
                                    throw $RangeError("index out of range");
                                reader.len = end;
                                if (key === "__proto__")
                                    $util.makeProp(message.counters, key);
                                message.counters[key] = value;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.pairs && message.pairs.length))
                                    message.pairs = [];
                                message.pairs.push($root.vicinal.broker.v1.PairTraffic.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a RankTraffic message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.RankTraffic} RankTraffic
                 */
                RankTraffic.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.RankTraffic)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.RankTraffic: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.RankTraffic();
                    if (object.rank != null)
                        if ($Number(object.rank) !== 0)
                            message.rank = object.rank >>> 0;
                    if (object.counters) {
                        if (!$util.isObject(object.counters))
                            throw $TypeError(".vicinal.broker.v1.RankTraffic.counters: object expected");
                        message.counters = {};
                        for (let keys = $Object.keys(object.counters), i = 0; i < keys.length; ++i) {
                            if (keys[i] === "__proto__")
                                $util.makeProp(message.counters, keys[i]);
                            if ($util.Long)
                                message.counters[keys[i]] = $util.Long.fromValue(object.counters[keys[i]], true);
                            else if (typeof object.counters[keys[i]] === "string")
                                message.counters[keys[i]] = $parseInt(object.counters[keys[i]], 10);
                            else if (typeof object.counters[keys[i]] === "number")
                                message.counters[keys[i]] = object.counters[keys[i]];
                            else if (typeof object.counters[keys[i]] === "object")
                                message.counters[keys[i]] = new $util.LongBits(object.counters[keys[i]].low >>> 0, object.counters[keys[i]].high >>> 0).toNumber(true);
                        }
                    }
                    if (object.pairs) {
                        if (!$Array.isArray(object.pairs))
                            throw $TypeError(".vicinal.broker.v1.RankTraffic.pairs: array expected");
                        message.pairs = $Array(object.pairs.length);
                        for (let i = 0; i < object.pairs.length; ++i) {
                            if (!$util.isObject(object.pairs[i]))
                                throw $TypeError(".vicinal.broker.v1.RankTraffic.pairs: object expected");
                            message.pairs[i] = $root.vicinal.broker.v1.PairTraffic.fromObject(object.pairs[i], _depth + 1);
                        }
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a RankTraffic message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {vicinal.broker.v1.RankTraffic} message RankTraffic
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                RankTraffic.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.pairs = [];
                    if (options.objects || options.defaults)
                        object.counters = {};
                    if (options.defaults)
                        object.rank = 0;
                    if (message.rank != null && $Object.hasOwnProperty.call(message, "rank"))
                        object.rank = message.rank;
                    let keys2;
                    if (message.counters && (keys2 = $Object.keys(message.counters)).length) {
                        object.counters = {};
                        for (let j = 0; j < keys2.length; ++j) {
                            if (keys2[j] === "__proto__")
                                $util.makeProp(object.counters, keys2[j]);
                            if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                                object.counters[keys2[j]] = typeof message.counters[keys2[j]] === "number" ? $BigInt(message.counters[keys2[j]]) : $util.Long.fromBits(message.counters[keys2[j]].low >>> 0, message.counters[keys2[j]].high >>> 0, true).toBigInt();
                            else if (typeof message.counters[keys2[j]] === "number")
                                object.counters[keys2[j]] = options.longs === $String ? $String(message.counters[keys2[j]]) : message.counters[keys2[j]];
                            else
                                object.counters[keys2[j]] = options.longs === $String ? $util.Long.prototype.toString.call(message.counters[keys2[j]]) : options.longs === $Number ? new $util.LongBits(message.counters[keys2[j]].low >>> 0, message.counters[keys2[j]].high >>> 0).toNumber(true) : message.counters[keys2[j]];
                        }
                    }
                    if (message.pairs && message.pairs.length) {
                        object.pairs = $Array(message.pairs.length);
                        for (let j = 0; j < message.pairs.length; ++j)
                            object.pairs[j] = $root.vicinal.broker.v1.PairTraffic.toObject(message.pairs[j], options, _depth + 1);
                    }
                    return object;
                };

                /**
                 * Converts this RankTraffic to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                RankTraffic.prototype.toJSON = function() {
                    return RankTraffic.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for RankTraffic
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.RankTraffic
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                RankTraffic.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.RankTraffic";
                };

                return RankTraffic;
            })();

            v1.PairTraffic = (function() {

                /**
                 * Properties of a PairTraffic.
                 * @typedef {Object} vicinal.broker.v1.PairTraffic.$Properties
                 * @property {number|null} [peer] PairTraffic peer
                 * @property {string|null} [locality] PairTraffic locality
                 * @property {Array.<number>|null} [moved] PairTraffic moved
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PairTraffic.
                 * @memberof vicinal.broker.v1
                 * @interface IPairTraffic
                 * @augments vicinal.broker.v1.PairTraffic.$Properties
                 * @deprecated Use vicinal.broker.v1.PairTraffic.$Properties instead.
                 */

                /**
                 * Shape of a PairTraffic.
                 * @typedef {vicinal.broker.v1.PairTraffic.$Properties} vicinal.broker.v1.PairTraffic.$Shape
                 */

                /**
                 * Constructs a new PairTraffic.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a PairTraffic.
                 * @constructor
                 * @param {vicinal.broker.v1.PairTraffic.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PairTraffic = function (properties) {
                    this.moved = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PairTraffic peer.
                 * @member {number} peer
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @instance
                 */
                PairTraffic.prototype.peer = 0;

                /**
                 * PairTraffic locality.
                 * @member {string} locality
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @instance
                 */
                PairTraffic.prototype.locality = "";

                /**
                 * PairTraffic moved.
                 * @member {Array.<number>} moved
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @instance
                 */
                PairTraffic.prototype.moved = $util.emptyArray;

                /**
                 * Creates a new PairTraffic instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {vicinal.broker.v1.PairTraffic.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.PairTraffic} PairTraffic instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.PairTraffic.$Shape): vicinal.broker.v1.PairTraffic & vicinal.broker.v1.PairTraffic.$Shape;
                 *   (properties?: vicinal.broker.v1.PairTraffic.$Properties): vicinal.broker.v1.PairTraffic;
                 * }}
                 */
                PairTraffic.create = function(properties) {
                    return new PairTraffic(properties);
                };

                /**
                 * Encodes the specified PairTraffic message. Does not implicitly {@link vicinal.broker.v1.PairTraffic.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {vicinal.broker.v1.PairTraffic.$Properties} message PairTraffic message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PairTraffic.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.peer != null && $Object.hasOwnProperty.call(message, "peer") && message.peer !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.peer);
                    if (message.locality != null && $Object.hasOwnProperty.call(message, "locality") && message.locality !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.locality);
                    if (message.moved != null && message.moved.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).uint64s(message.moved);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PairTraffic message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairTraffic & vicinal.broker.v1.PairTraffic.$Shape} PairTraffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PairTraffic.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.PairTraffic();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.peer = value;
                                else
                                    delete message.peer;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.locality = value;
                                else
                                    delete message.locality;
                                continue;
                            }
                        case 3: {
                                if (wireType === 2) {
                                    if (!(message.moved && message.moved.length))
                                        message.moved = [];
                                    reader.uint64s(message.moved);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.moved && message.moved.length))
                                    message.moved = [];
                                message.moved.push(reader.uint64());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a PairTraffic message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.PairTraffic} PairTraffic
                 */
                PairTraffic.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.PairTraffic)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.PairTraffic: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.PairTraffic();
                    if (object.peer != null)
                        if ($Number(object.peer) !== 0)
                            message.peer = object.peer >>> 0;
                    if (object.locality != null)
                        if (typeof object.locality !== "string" || object.locality.length)
                            message.locality = $String(object.locality);
                    if (object.moved) {
                        if (!$Array.isArray(object.moved))
                            throw $TypeError(".vicinal.broker.v1.PairTraffic.moved: array expected");
                        message.moved = $Array(object.moved.length);
                        for (let i = 0; i < object.moved.length; ++i)
                            if ($util.Long)
                                message.moved[i] = $util.Long.fromValue(object.moved[i], true);
                            else if (typeof object.moved[i] === "string")
                                message.moved[i] = $parseInt(object.moved[i], 10);
                            else if (typeof object.moved[i] === "number")
                                message.moved[i] = object.moved[i];
                            else if (typeof object.moved[i] === "object")
                                message.moved[i] = new $util.LongBits(object.moved[i].low >>> 0, object.moved[i].high >>> 0).toNumber(true);
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a PairTraffic message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {vicinal.broker.v1.PairTraffic} message PairTraffic
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                PairTraffic.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.moved = [];
                    if (options.defaults) {
                        object.peer = 0;
                        object.locality = "";
                    }
                    if (message.peer != null && $Object.hasOwnProperty.call(message, "peer"))
                        object.peer = message.peer;
                    if (message.locality != null && $Object.hasOwnProperty.call(message, "locality"))
                        object.locality = message.locality;
                    if (message.moved && message.moved.length) {
                        object.moved = $Array(message.moved.length);
                        for (let j = 0; j < message.moved.length; ++j)
                            if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                                object.moved[j] = typeof message.moved[j] === "number" ? $BigInt(message.moved[j]) : $util.Long.fromBits(message.moved[j].low >>> 0, message.moved[j].high >>> 0, true).toBigInt();
                            else if (typeof message.moved[j] === "number")
                                object.moved[j] = options.longs === $String ? $String(message.moved[j]) : message.moved[j];
                            else
                                object.moved[j] = options.longs === $String ? $util.Long.prototype.toString.call(message.moved[j]) : options.longs === $Number ? new $util.LongBits(message.moved[j].low >>> 0, message.moved[j].high >>> 0).toNumber(true) : message.moved[j];
                    }
                    return object;
                };

                /**
                 * Converts this PairTraffic to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                PairTraffic.prototype.toJSON = function() {
                    return PairTraffic.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for PairTraffic
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.PairTraffic
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                PairTraffic.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.PairTraffic";
                };

                return PairTraffic;
            })();

            v1.Refusal = (function() {

                /**
                 * Properties of a Refusal.
                 * @typedef {Object} vicinal.broker.v1.Refusal.$Properties
                 * @property {number|null} [code] Refusal code
                 * @property {string|null} [name] Refusal name
                 * @property {string|null} [message] Refusal message
                 * @property {string|null} [cure] Refusal cure
                 * @property {boolean|null} [fatal] Refusal fatal
                 * @property {Array.<number>|null} [ranks] Refusal ranks
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Refusal.
                 * @memberof vicinal.broker.v1
                 * @interface IRefusal
                 * @augments vicinal.broker.v1.Refusal.$Properties
                 * @deprecated Use vicinal.broker.v1.Refusal.$Properties instead.
                 */

                /**
                 * Shape of a Refusal.
                 * @typedef {vicinal.broker.v1.Refusal.$Properties} vicinal.broker.v1.Refusal.$Shape
                 */

                /**
                 * Constructs a new Refusal.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Refusal.
                 * @constructor
                 * @param {vicinal.broker.v1.Refusal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Refusal = function (properties) {
                    this.ranks = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Refusal code.
                 * @member {number} code
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.code = 0;

                /**
                 * Refusal name.
                 * @member {string} name
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.name = "";

                /**
                 * Refusal message.
                 * @member {string} message
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.message = "";

                /**
                 * Refusal cure.
                 * @member {string} cure
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.cure = "";

                /**
                 * Refusal fatal.
                 * @member {boolean} fatal
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.fatal = false;

                /**
                 * Refusal ranks.
                 * @member {Array.<number>} ranks
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.ranks = $util.emptyArray;

                /**
                 * Creates a new Refusal instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {vicinal.broker.v1.Refusal.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Refusal} Refusal instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Refusal.$Shape): vicinal.broker.v1.Refusal & vicinal.broker.v1.Refusal.$Shape;
                 *   (properties?: vicinal.broker.v1.Refusal.$Properties): vicinal.broker.v1.Refusal;
                 * }}
                 */
                Refusal.create = function(properties) {
                    return new Refusal(properties);
                };

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link vicinal.broker.v1.Refusal.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {vicinal.broker.v1.Refusal.$Properties} message Refusal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Refusal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.code);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
                    if (message.cure != null && $Object.hasOwnProperty.call(message, "cure") && message.cure !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.cure);
                    if (message.fatal != null && $Object.hasOwnProperty.call(message, "fatal") && message.fatal !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.fatal);
                    if (message.ranks != null && message.ranks.length)
                        writer.uint32(/* id 6, wireType 2 =*/50).uint32s(message.ranks);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Refusal & vicinal.broker.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Refusal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Refusal();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.cure = value;
                                else
                                    delete message.cure;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.fatal = value;
                                else
                                    delete message.fatal;
                                continue;
                            }
                        case 6: {
                                if (wireType === 2) {
                                    if (!(message.ranks && message.ranks.length))
                                        message.ranks = [];
                                    reader.uint32s(message.ranks);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.ranks && message.ranks.length))
                                    message.ranks = [];
                                message.ranks.push(reader.uint32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Refusal message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Refusal} Refusal
                 */
                Refusal.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Refusal)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Refusal: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Refusal();
                    if (object.code != null)
                        if ($Number(object.code) !== 0)
                            message.code = object.code >>> 0;
                    if (object.name != null)
                        if (typeof object.name !== "string" || object.name.length)
                            message.name = $String(object.name);
                    if (object.message != null)
                        if (typeof object.message !== "string" || object.message.length)
                            message.message = $String(object.message);
                    if (object.cure != null)
                        if (typeof object.cure !== "string" || object.cure.length)
                            message.cure = $String(object.cure);
                    if (object.fatal != null)
                        if (object.fatal)
                            message.fatal = $Boolean(object.fatal);
                    if (object.ranks) {
                        if (!$Array.isArray(object.ranks))
                            throw $TypeError(".vicinal.broker.v1.Refusal.ranks: array expected");
                        message.ranks = $Array(object.ranks.length);
                        for (let i = 0; i < object.ranks.length; ++i)
                            message.ranks[i] = object.ranks[i] >>> 0;
                    }
                    return message;
                };

                /**
                 * Creates a plain object from a Refusal message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {vicinal.broker.v1.Refusal} message Refusal
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Refusal.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.arrays || options.defaults)
                        object.ranks = [];
                    if (options.defaults) {
                        object.code = 0;
                        object.name = "";
                        object.message = "";
                        object.cure = "";
                        object.fatal = false;
                    }
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                        object.code = message.code;
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                        object.name = message.name;
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                        object.message = message.message;
                    if (message.cure != null && $Object.hasOwnProperty.call(message, "cure"))
                        object.cure = message.cure;
                    if (message.fatal != null && $Object.hasOwnProperty.call(message, "fatal"))
                        object.fatal = message.fatal;
                    if (message.ranks && message.ranks.length) {
                        object.ranks = $Array(message.ranks.length);
                        for (let j = 0; j < message.ranks.length; ++j)
                            object.ranks[j] = message.ranks[j];
                    }
                    return object;
                };

                /**
                 * Converts this Refusal to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Refusal
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Refusal.prototype.toJSON = function() {
                    return Refusal.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Refusal
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Refusal
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Refusal.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Refusal";
                };

                return Refusal;
            })();

            v1.Draining = (function() {

                /**
                 * Properties of a Draining.
                 * @typedef {Object} vicinal.broker.v1.Draining.$Properties
                 * @property {string|null} [reason] Draining reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Draining.
                 * @memberof vicinal.broker.v1
                 * @interface IDraining
                 * @augments vicinal.broker.v1.Draining.$Properties
                 * @deprecated Use vicinal.broker.v1.Draining.$Properties instead.
                 */

                /**
                 * Shape of a Draining.
                 * @typedef {vicinal.broker.v1.Draining.$Properties} vicinal.broker.v1.Draining.$Shape
                 */

                /**
                 * Constructs a new Draining.
                 * @memberof vicinal.broker.v1
                 * @classdesc Represents a Draining.
                 * @constructor
                 * @param {vicinal.broker.v1.Draining.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Draining = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Draining reason.
                 * @member {string} reason
                 * @memberof vicinal.broker.v1.Draining
                 * @instance
                 */
                Draining.prototype.reason = "";

                /**
                 * Creates a new Draining instance using the specified properties.
                 * @function create
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {vicinal.broker.v1.Draining.$Properties=} [properties] Properties to set
                 * @returns {vicinal.broker.v1.Draining} Draining instance
                 * @type {{
                 *   (properties: vicinal.broker.v1.Draining.$Shape): vicinal.broker.v1.Draining & vicinal.broker.v1.Draining.$Shape;
                 *   (properties?: vicinal.broker.v1.Draining.$Properties): vicinal.broker.v1.Draining;
                 * }}
                 */
                Draining.create = function(properties) {
                    return new Draining(properties);
                };

                /**
                 * Encodes the specified Draining message. Does not implicitly {@link vicinal.broker.v1.Draining.verify|verify} messages.
                 * @function encode
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {vicinal.broker.v1.Draining.$Properties} message Draining message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Draining.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Draining message from the specified reader or buffer.
                 * @function decode
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Draining & vicinal.broker.v1.Draining.$Shape} Draining
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Draining.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.vicinal.broker.v1.Draining();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * Creates a Draining message from a plain object. Also converts values to their respective internal types.
                 * @function fromObject
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {Object.<string,*>} object Plain object
                 * @returns {vicinal.broker.v1.Draining} Draining
                 */
                Draining.fromObject = function (object, _depth) {
                    if (object instanceof $root.vicinal.broker.v1.Draining)
                        return object;
                    if (!$util.isObject(object))
                        throw $TypeError(".vicinal.broker.v1.Draining: object expected");
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let message = new $root.vicinal.broker.v1.Draining();
                    if (object.reason != null)
                        if (typeof object.reason !== "string" || object.reason.length)
                            message.reason = $String(object.reason);
                    return message;
                };

                /**
                 * Creates a plain object from a Draining message. Also converts values to other types if specified.
                 * @function toObject
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {vicinal.broker.v1.Draining} message Draining
                 * @param {$protobuf.IConversionOptions} [options] Conversion options
                 * @returns {Object.<string,*>} Plain object
                 */
                Draining.toObject = function (message, options, _depth) {
                    if (!options)
                        options = {};
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    let object = {};
                    if (options.defaults)
                        object.reason = "";
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                        object.reason = message.reason;
                    return object;
                };

                /**
                 * Converts this Draining to JSON.
                 * @function toJSON
                 * @memberof vicinal.broker.v1.Draining
                 * @instance
                 * @returns {Object.<string,*>} JSON object
                 */
                Draining.prototype.toJSON = function() {
                    return Draining.toObject(this, $protobuf.util.toJSONOptions);
                };

                /**
                 * Gets the type url for Draining
                 * @function getTypeUrl
                 * @memberof vicinal.broker.v1.Draining
                 * @static
                 * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns {string} The type url
                 */
                Draining.getTypeUrl = function(prefix) {
                    if (prefix === $undefined)
                        prefix = "type.googleapis.com";
                    return prefix + "/vicinal.broker.v1.Draining";
                };

                return Draining;
            })();

            return v1;
        })();

        return broker;
    })();

    return vicinal;
})();

export {
  $root as default
};
