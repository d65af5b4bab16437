declare namespace $protobuf {
    /** Reads a message off bytes. */
    interface Reader { pos: number; len: number; }
    /** Writes messages. */
    interface Writer { finish(): Uint8Array; }
}

/** Namespace vicinal. */
export namespace vicinal {

    /** Namespace broker. */
    namespace broker {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a ClientFrame.
             * @deprecated Use vicinal.broker.v1.ClientFrame.$Properties instead.
             */
            interface IClientFrame extends vicinal.broker.v1.ClientFrame.$Properties {
            }

            /** Represents a ClientFrame. */
            class ClientFrame {

                /**
                 * Constructs a new ClientFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.ClientFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ClientFrame request. */
                request: number;

                /** ClientFrame hello. */
                hello?: (vicinal.broker.v1.Hello.$Properties|null);

                /** ClientFrame jobCreate. */
                jobCreate?: (vicinal.broker.v1.JobCreate.$Properties|null);

                /** ClientFrame jobJoin. */
                jobJoin?: (vicinal.broker.v1.JobJoin.$Properties|null);

                /** ClientFrame segmentRequest. */
                segmentRequest?: (vicinal.broker.v1.SegmentRequest.$Properties|null);

                /** ClientFrame segmentMapped. */
                segmentMapped?: (vicinal.broker.v1.SegmentMapped.$Properties|null);

                /** ClientFrame segmentFailed. */
                segmentFailed?: (vicinal.broker.v1.SegmentFailed.$Properties|null);

                /** ClientFrame connect. */
                connect?: (vicinal.broker.v1.Connect.$Properties|null);

                /** ClientFrame leave. */
                leave?: (vicinal.broker.v1.Leave.$Properties|null);

                /** ClientFrame jobEnd. */
                jobEnd?: (vicinal.broker.v1.JobEnd.$Properties|null);

                /** ClientFrame explain. */
                explain?: (vicinal.broker.v1.Explain.$Properties|null);

                /** ClientFrame topology. */
                topology?: (vicinal.broker.v1.TopologyRequest.$Properties|null);

                /** ClientFrame counters. */
                counters?: (vicinal.broker.v1.CountersRequest.$Properties|null);

                /** ClientFrame segmentRelease. */
                segmentRelease?: (vicinal.broker.v1.SegmentRelease.$Properties|null);

                /** ClientFrame windowRequest. */
                windowRequest?: (vicinal.broker.v1.WindowRequest.$Properties|null);

                /** ClientFrame windowOpen. */
                windowOpen?: (vicinal.broker.v1.WindowOpen.$Properties|null);

                /** ClientFrame trafficRequest. */
                trafficRequest?: (vicinal.broker.v1.TrafficRequest.$Properties|null);

                /** ClientFrame jobAdopt. */
                jobAdopt?: (vicinal.broker.v1.JobAdopt.$Properties|null);

                /** ClientFrame body. */
                body?: ("hello"|"jobCreate"|"jobJoin"|"segmentRequest"|"segmentMapped"|"segmentFailed"|"connect"|"leave"|"jobEnd"|"explain"|"topology"|"counters"|"segmentRelease"|"windowRequest"|"windowOpen"|"trafficRequest"|"jobAdopt");

                /**
                 * Creates a new ClientFrame instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ClientFrame instance
                 */
                static create(properties: vicinal.broker.v1.ClientFrame.$Shape): vicinal.broker.v1.ClientFrame & vicinal.broker.v1.ClientFrame.$Shape;
                static create(properties?: vicinal.broker.v1.ClientFrame.$Properties): vicinal.broker.v1.ClientFrame;

                /**
                 * Encodes the specified ClientFrame message. Does not implicitly {@link vicinal.broker.v1.ClientFrame.verify|verify} messages.
                 * @param message ClientFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.ClientFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ClientFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.ClientFrame & vicinal.broker.v1.ClientFrame.$Shape} ClientFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.ClientFrame & vicinal.broker.v1.ClientFrame.$Shape;

                /**
                 * Gets the type url for ClientFrame
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace ClientFrame {

                /** Properties of a ClientFrame. */
                interface $Properties {

                    /** ClientFrame request */
                    request?: (number|null);

                    /** ClientFrame hello */
                    hello?: (vicinal.broker.v1.Hello.$Properties|null);

                    /** ClientFrame jobCreate */
                    jobCreate?: (vicinal.broker.v1.JobCreate.$Properties|null);

                    /** ClientFrame jobJoin */
                    jobJoin?: (vicinal.broker.v1.JobJoin.$Properties|null);

                    /** ClientFrame segmentRequest */
                    segmentRequest?: (vicinal.broker.v1.SegmentRequest.$Properties|null);

                    /** ClientFrame segmentMapped */
                    segmentMapped?: (vicinal.broker.v1.SegmentMapped.$Properties|null);

                    /** ClientFrame segmentFailed */
                    segmentFailed?: (vicinal.broker.v1.SegmentFailed.$Properties|null);

                    /** ClientFrame connect */
                    connect?: (vicinal.broker.v1.Connect.$Properties|null);

                    /** ClientFrame leave */
                    leave?: (vicinal.broker.v1.Leave.$Properties|null);

                    /** ClientFrame jobEnd */
                    jobEnd?: (vicinal.broker.v1.JobEnd.$Properties|null);

                    /** ClientFrame explain */
                    explain?: (vicinal.broker.v1.Explain.$Properties|null);

                    /** ClientFrame topology */
                    topology?: (vicinal.broker.v1.TopologyRequest.$Properties|null);

                    /** ClientFrame counters */
                    counters?: (vicinal.broker.v1.CountersRequest.$Properties|null);

                    /** ClientFrame segmentRelease */
                    segmentRelease?: (vicinal.broker.v1.SegmentRelease.$Properties|null);

                    /** ClientFrame windowRequest */
                    windowRequest?: (vicinal.broker.v1.WindowRequest.$Properties|null);

                    /** ClientFrame windowOpen */
                    windowOpen?: (vicinal.broker.v1.WindowOpen.$Properties|null);

                    /** ClientFrame trafficRequest */
                    trafficRequest?: (vicinal.broker.v1.TrafficRequest.$Properties|null);

                    /** ClientFrame jobAdopt */
                    jobAdopt?: (vicinal.broker.v1.JobAdopt.$Properties|null);

                    /** ClientFrame body */
                    body?: ("hello"|"jobCreate"|"jobJoin"|"segmentRequest"|"segmentMapped"|"segmentFailed"|"connect"|"leave"|"jobEnd"|"explain"|"topology"|"counters"|"segmentRelease"|"windowRequest"|"windowOpen"|"trafficRequest"|"jobAdopt");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ClientFrame. */
                type $Shape = {
                  request?: number|null;
                  hello?: vicinal.broker.v1.Hello.$Shape|null;
                  jobCreate?: vicinal.broker.v1.JobCreate.$Shape|null;
                  jobJoin?: vicinal.broker.v1.JobJoin.$Shape|null;
                  segmentRequest?: vicinal.broker.v1.SegmentRequest.$Shape|null;
                  segmentMapped?: vicinal.broker.v1.SegmentMapped.$Shape|null;
                  segmentFailed?: vicinal.broker.v1.SegmentFailed.$Shape|null;
                  connect?: vicinal.broker.v1.Connect.$Shape|null;
                  leave?: vicinal.broker.v1.Leave.$Shape|null;
                  jobEnd?: vicinal.broker.v1.JobEnd.$Shape|null;
                  explain?: vicinal.broker.v1.Explain.$Shape|null;
                  topology?: vicinal.broker.v1.TopologyRequest.$Shape|null;
                  counters?: vicinal.broker.v1.CountersRequest.$Shape|null;
                  segmentRelease?: vicinal.broker.v1.SegmentRelease.$Shape|null;
                  windowRequest?: vicinal.broker.v1.WindowRequest.$Shape|null;
                  windowOpen?: vicinal.broker.v1.WindowOpen.$Shape|null;
                  trafficRequest?: vicinal.broker.v1.TrafficRequest.$Shape|null;
                  jobAdopt?: vicinal.broker.v1.JobAdopt.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "hello"; hello: vicinal.broker.v1.Hello.$Shape; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "jobCreate"; hello?: null; jobCreate: vicinal.broker.v1.JobCreate.$Shape; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "jobJoin"; hello?: null; jobCreate?: null; jobJoin: vicinal.broker.v1.JobJoin.$Shape; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "segmentRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest: vicinal.broker.v1.SegmentRequest.$Shape; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "segmentMapped"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped: vicinal.broker.v1.SegmentMapped.$Shape; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "segmentFailed"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed: vicinal.broker.v1.SegmentFailed.$Shape; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "connect"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect: vicinal.broker.v1.Connect.$Shape; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "leave"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave: vicinal.broker.v1.Leave.$Shape; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "jobEnd"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd: vicinal.broker.v1.JobEnd.$Shape; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "explain"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain: vicinal.broker.v1.Explain.$Shape; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "topology"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology: vicinal.broker.v1.TopologyRequest.$Shape; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "counters"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters: vicinal.broker.v1.CountersRequest.$Shape; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "segmentRelease"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease: vicinal.broker.v1.SegmentRelease.$Shape; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "windowRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest: vicinal.broker.v1.WindowRequest.$Shape; windowOpen?: null; trafficRequest?: null; jobAdopt?: null }|{ body?: "windowOpen"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen: vicinal.broker.v1.WindowOpen.$Shape; trafficRequest?: null; jobAdopt?: null }|{ body?: "trafficRequest"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest: vicinal.broker.v1.TrafficRequest.$Shape; jobAdopt?: null }|{ body?: "jobAdopt"; hello?: null; jobCreate?: null; jobJoin?: null; segmentRequest?: null; segmentMapped?: null; segmentFailed?: null; connect?: null; leave?: null; jobEnd?: null; explain?: null; topology?: null; counters?: null; segmentRelease?: null; windowRequest?: null; windowOpen?: null; trafficRequest?: null; jobAdopt: vicinal.broker.v1.JobAdopt.$Shape })
                );
            }

            /**
             * Properties of a Hello.
             * @deprecated Use vicinal.broker.v1.Hello.$Properties instead.
             */
            interface IHello extends vicinal.broker.v1.Hello.$Properties {
            }

            /** Represents a Hello. */
            class Hello {

                /**
                 * Constructs a new Hello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Hello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Hello versionMin. */
                versionMin: number;

                /** Hello versionMax. */
                versionMax: number;

                /** Hello software. */
                software: string;

                /**
                 * Creates a new Hello instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Hello instance
                 */
                static create(properties: vicinal.broker.v1.Hello.$Shape): vicinal.broker.v1.Hello & vicinal.broker.v1.Hello.$Shape;
                static create(properties?: vicinal.broker.v1.Hello.$Properties): vicinal.broker.v1.Hello;

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link vicinal.broker.v1.Hello.verify|verify} messages.
                 * @param message Hello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Hello & vicinal.broker.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Hello & vicinal.broker.v1.Hello.$Shape;

                /**
                 * Gets the type url for Hello
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Hello {

                /** Properties of a Hello. */
                interface $Properties {

                    /** Hello versionMin */
                    versionMin?: (number|null);

                    /** Hello versionMax */
                    versionMax?: (number|null);

                    /** Hello software */
                    software?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Hello. */
                type $Shape = vicinal.broker.v1.Hello.$Properties;
            }

            /**
             * Properties of a JobCreate.
             * @deprecated Use vicinal.broker.v1.JobCreate.$Properties instead.
             */
            interface IJobCreate extends vicinal.broker.v1.JobCreate.$Properties {
            }

            /** Represents a JobCreate. */
            class JobCreate {

                /**
                 * Constructs a new JobCreate.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobCreate.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobCreate size. */
                size: number;

                /** JobCreate name. */
                name: string;

                /** JobCreate admitUids. */
                admitUids: number[];

                /** JobCreate require. */
                require: string;

                /** JobCreate policy. */
                policy: string;

                /** JobCreate elsewhere. */
                elsewhere: number;

                /** JobCreate procmem. */
                procmem: boolean;

                /**
                 * Creates a new JobCreate instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobCreate instance
                 */
                static create(properties: vicinal.broker.v1.JobCreate.$Shape): vicinal.broker.v1.JobCreate & vicinal.broker.v1.JobCreate.$Shape;
                static create(properties?: vicinal.broker.v1.JobCreate.$Properties): vicinal.broker.v1.JobCreate;

                /**
                 * Encodes the specified JobCreate message. Does not implicitly {@link vicinal.broker.v1.JobCreate.verify|verify} messages.
                 * @param message JobCreate message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobCreate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobCreate message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobCreate & vicinal.broker.v1.JobCreate.$Shape} JobCreate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobCreate & vicinal.broker.v1.JobCreate.$Shape;

                /**
                 * Gets the type url for JobCreate
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobCreate {

                /** Properties of a JobCreate. */
                interface $Properties {

                    /** JobCreate size */
                    size?: (number|null);

                    /** JobCreate name */
                    name?: (string|null);

                    /** JobCreate admitUids */
                    admitUids?: (number[]|null);

                    /** JobCreate require */
                    require?: (string|null);

                    /** JobCreate policy */
                    policy?: (string|null);

                    /** JobCreate elsewhere */
                    elsewhere?: (number|null);

                    /** JobCreate procmem */
                    procmem?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobCreate. */
                type $Shape = vicinal.broker.v1.JobCreate.$Properties;
            }

            /**
             * Properties of a JobJoin.
             * @deprecated Use vicinal.broker.v1.JobJoin.$Properties instead.
             */
            interface IJobJoin extends vicinal.broker.v1.JobJoin.$Properties {
            }

            /** Represents a JobJoin. */
            class JobJoin {

                /**
                 * Constructs a new JobJoin.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobJoin.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobJoin job. */
                job: string;

                /** JobJoin rank. */
                rank: number;

                /** JobJoin token. */
                token: Uint8Array;

                /** JobJoin resume. */
                resume?: (vicinal.broker.v1.Resume.$Properties|null);

                /**
                 * Creates a new JobJoin instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobJoin instance
                 */
                static create(properties: vicinal.broker.v1.JobJoin.$Shape): vicinal.broker.v1.JobJoin & vicinal.broker.v1.JobJoin.$Shape;
                static create(properties?: vicinal.broker.v1.JobJoin.$Properties): vicinal.broker.v1.JobJoin;

                /**
                 * Encodes the specified JobJoin message. Does not implicitly {@link vicinal.broker.v1.JobJoin.verify|verify} messages.
                 * @param message JobJoin message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobJoin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobJoin message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobJoin & vicinal.broker.v1.JobJoin.$Shape} JobJoin
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobJoin & vicinal.broker.v1.JobJoin.$Shape;

                /**
                 * Gets the type url for JobJoin
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobJoin {

                /** Properties of a JobJoin. */
                interface $Properties {

                    /** JobJoin job */
                    job?: (string|null);

                    /** JobJoin rank */
                    rank?: (number|null);

                    /** JobJoin token */
                    token?: (Uint8Array|null);

                    /** JobJoin resume */
                    resume?: (vicinal.broker.v1.Resume.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobJoin. */
                type $Shape = vicinal.broker.v1.JobJoin.$Properties;
            }

            /**
             * Properties of a Resume.
             * @deprecated Use vicinal.broker.v1.Resume.$Properties instead.
             */
            interface IResume extends vicinal.broker.v1.Resume.$Properties {
            }

            /** Represents a Resume. */
            class Resume {

                /**
                 * Constructs a new Resume.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Resume.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Resume broker. */
                broker: string;

                /** Resume connected. */
                connected: number[];

                /** Resume headSegment. */
                headSegment: number;

                /** Resume segmentBytes. */
                segmentBytes: number;

                /**
                 * Creates a new Resume instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Resume instance
                 */
                static create(properties: vicinal.broker.v1.Resume.$Shape): vicinal.broker.v1.Resume & vicinal.broker.v1.Resume.$Shape;
                static create(properties?: vicinal.broker.v1.Resume.$Properties): vicinal.broker.v1.Resume;

                /**
                 * Encodes the specified Resume message. Does not implicitly {@link vicinal.broker.v1.Resume.verify|verify} messages.
                 * @param message Resume message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Resume.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Resume message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Resume & vicinal.broker.v1.Resume.$Shape} Resume
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Resume & vicinal.broker.v1.Resume.$Shape;

                /**
                 * Gets the type url for Resume
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Resume {

                /** Properties of a Resume. */
                interface $Properties {

                    /** Resume broker */
                    broker?: (string|null);

                    /** Resume connected */
                    connected?: (number[]|null);

                    /** Resume headSegment */
                    headSegment?: (number|null);

                    /** Resume segmentBytes */
                    segmentBytes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Resume. */
                type $Shape = vicinal.broker.v1.Resume.$Properties;
            }

            /**
             * Properties of a SegmentRequest.
             * @deprecated Use vicinal.broker.v1.SegmentRequest.$Properties instead.
             */
            interface ISegmentRequest extends vicinal.broker.v1.SegmentRequest.$Properties {
            }

            /** Represents a SegmentRequest. */
            class SegmentRequest {

                /**
                 * Constructs a new SegmentRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.SegmentRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SegmentRequest bytes. */
                bytes: number;

                /** SegmentRequest least. */
                least: number;

                /** SegmentRequest near. */
                near: boolean;

                /**
                 * Creates a new SegmentRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SegmentRequest instance
                 */
                static create(properties: vicinal.broker.v1.SegmentRequest.$Shape): vicinal.broker.v1.SegmentRequest & vicinal.broker.v1.SegmentRequest.$Shape;
                static create(properties?: vicinal.broker.v1.SegmentRequest.$Properties): vicinal.broker.v1.SegmentRequest;

                /**
                 * Encodes the specified SegmentRequest message. Does not implicitly {@link vicinal.broker.v1.SegmentRequest.verify|verify} messages.
                 * @param message SegmentRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.SegmentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SegmentRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentRequest & vicinal.broker.v1.SegmentRequest.$Shape} SegmentRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.SegmentRequest & vicinal.broker.v1.SegmentRequest.$Shape;

                /**
                 * Gets the type url for SegmentRequest
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace SegmentRequest {

                /** Properties of a SegmentRequest. */
                interface $Properties {

                    /** SegmentRequest bytes */
                    bytes?: (number|null);

                    /** SegmentRequest least */
                    least?: (number|null);

                    /** SegmentRequest near */
                    near?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SegmentRequest. */
                type $Shape = vicinal.broker.v1.SegmentRequest.$Properties;
            }

            /**
             * Properties of a SegmentMapped.
             * @deprecated Use vicinal.broker.v1.SegmentMapped.$Properties instead.
             */
            interface ISegmentMapped extends vicinal.broker.v1.SegmentMapped.$Properties {
            }

            /** Represents a SegmentMapped. */
            class SegmentMapped {

                /**
                 * Constructs a new SegmentMapped.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.SegmentMapped.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SegmentMapped segment. */
                segment: number;

                /**
                 * Creates a new SegmentMapped instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SegmentMapped instance
                 */
                static create(properties: vicinal.broker.v1.SegmentMapped.$Shape): vicinal.broker.v1.SegmentMapped & vicinal.broker.v1.SegmentMapped.$Shape;
                static create(properties?: vicinal.broker.v1.SegmentMapped.$Properties): vicinal.broker.v1.SegmentMapped;

                /**
                 * Encodes the specified SegmentMapped message. Does not implicitly {@link vicinal.broker.v1.SegmentMapped.verify|verify} messages.
                 * @param message SegmentMapped message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.SegmentMapped.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SegmentMapped message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentMapped & vicinal.broker.v1.SegmentMapped.$Shape} SegmentMapped
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.SegmentMapped & vicinal.broker.v1.SegmentMapped.$Shape;

                /**
                 * Gets the type url for SegmentMapped
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace SegmentMapped {

                /** Properties of a SegmentMapped. */
                interface $Properties {

                    /** SegmentMapped segment */
                    segment?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SegmentMapped. */
                type $Shape = vicinal.broker.v1.SegmentMapped.$Properties;
            }

            /**
             * Properties of a SegmentFailed.
             * @deprecated Use vicinal.broker.v1.SegmentFailed.$Properties instead.
             */
            interface ISegmentFailed extends vicinal.broker.v1.SegmentFailed.$Properties {
            }

            /** Represents a SegmentFailed. */
            class SegmentFailed {

                /**
                 * Constructs a new SegmentFailed.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.SegmentFailed.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SegmentFailed segment. */
                segment: number;

                /** SegmentFailed reason. */
                reason: string;

                /**
                 * Creates a new SegmentFailed instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SegmentFailed instance
                 */
                static create(properties: vicinal.broker.v1.SegmentFailed.$Shape): vicinal.broker.v1.SegmentFailed & vicinal.broker.v1.SegmentFailed.$Shape;
                static create(properties?: vicinal.broker.v1.SegmentFailed.$Properties): vicinal.broker.v1.SegmentFailed;

                /**
                 * Encodes the specified SegmentFailed message. Does not implicitly {@link vicinal.broker.v1.SegmentFailed.verify|verify} messages.
                 * @param message SegmentFailed message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.SegmentFailed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SegmentFailed message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentFailed & vicinal.broker.v1.SegmentFailed.$Shape} SegmentFailed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.SegmentFailed & vicinal.broker.v1.SegmentFailed.$Shape;

                /**
                 * Gets the type url for SegmentFailed
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace SegmentFailed {

                /** Properties of a SegmentFailed. */
                interface $Properties {

                    /** SegmentFailed segment */
                    segment?: (number|null);

                    /** SegmentFailed reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SegmentFailed. */
                type $Shape = vicinal.broker.v1.SegmentFailed.$Properties;
            }

            /**
             * Properties of a SegmentRelease.
             * @deprecated Use vicinal.broker.v1.SegmentRelease.$Properties instead.
             */
            interface ISegmentRelease extends vicinal.broker.v1.SegmentRelease.$Properties {
            }

            /** Represents a SegmentRelease. */
            class SegmentRelease {

                /**
                 * Constructs a new SegmentRelease.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.SegmentRelease.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SegmentRelease segment. */
                segment: number;

                /** SegmentRelease unused. */
                unused: boolean;

                /**
                 * Creates a new SegmentRelease instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SegmentRelease instance
                 */
                static create(properties: vicinal.broker.v1.SegmentRelease.$Shape): vicinal.broker.v1.SegmentRelease & vicinal.broker.v1.SegmentRelease.$Shape;
                static create(properties?: vicinal.broker.v1.SegmentRelease.$Properties): vicinal.broker.v1.SegmentRelease;

                /**
                 * Encodes the specified SegmentRelease message. Does not implicitly {@link vicinal.broker.v1.SegmentRelease.verify|verify} messages.
                 * @param message SegmentRelease message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.SegmentRelease.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SegmentRelease message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentRelease & vicinal.broker.v1.SegmentRelease.$Shape} SegmentRelease
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.SegmentRelease & vicinal.broker.v1.SegmentRelease.$Shape;

                /**
                 * Gets the type url for SegmentRelease
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace SegmentRelease {

                /** Properties of a SegmentRelease. */
                interface $Properties {

                    /** SegmentRelease segment */
                    segment?: (number|null);

                    /** SegmentRelease unused */
                    unused?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SegmentRelease. */
                type $Shape = vicinal.broker.v1.SegmentRelease.$Properties;
            }

            /**
             * Properties of a WindowRequest.
             * @deprecated Use vicinal.broker.v1.WindowRequest.$Properties instead.
             */
            interface IWindowRequest extends vicinal.broker.v1.WindowRequest.$Properties {
            }

            /** Represents a WindowRequest. */
            class WindowRequest {

                /**
                 * Constructs a new WindowRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.WindowRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WindowRequest bytes. */
                bytes: number;

                /** WindowRequest ranks. */
                ranks: number[];

                /**
                 * Creates a new WindowRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WindowRequest instance
                 */
                static create(properties: vicinal.broker.v1.WindowRequest.$Shape): vicinal.broker.v1.WindowRequest & vicinal.broker.v1.WindowRequest.$Shape;
                static create(properties?: vicinal.broker.v1.WindowRequest.$Properties): vicinal.broker.v1.WindowRequest;

                /**
                 * Encodes the specified WindowRequest message. Does not implicitly {@link vicinal.broker.v1.WindowRequest.verify|verify} messages.
                 * @param message WindowRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.WindowRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WindowRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowRequest & vicinal.broker.v1.WindowRequest.$Shape} WindowRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.WindowRequest & vicinal.broker.v1.WindowRequest.$Shape;

                /**
                 * Gets the type url for WindowRequest
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace WindowRequest {

                /** Properties of a WindowRequest. */
                interface $Properties {

                    /** WindowRequest bytes */
                    bytes?: (number|null);

                    /** WindowRequest ranks */
                    ranks?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WindowRequest. */
                type $Shape = vicinal.broker.v1.WindowRequest.$Properties;
            }

            /**
             * Properties of a WindowOpen.
             * @deprecated Use vicinal.broker.v1.WindowOpen.$Properties instead.
             */
            interface IWindowOpen extends vicinal.broker.v1.WindowOpen.$Properties {
            }

            /** Represents a WindowOpen. */
            class WindowOpen {

                /**
                 * Constructs a new WindowOpen.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.WindowOpen.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WindowOpen rank. */
                rank: number;

                /** WindowOpen segment. */
                segment: number;

                /**
                 * Creates a new WindowOpen instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WindowOpen instance
                 */
                static create(properties: vicinal.broker.v1.WindowOpen.$Shape): vicinal.broker.v1.WindowOpen & vicinal.broker.v1.WindowOpen.$Shape;
                static create(properties?: vicinal.broker.v1.WindowOpen.$Properties): vicinal.broker.v1.WindowOpen;

                /**
                 * Encodes the specified WindowOpen message. Does not implicitly {@link vicinal.broker.v1.WindowOpen.verify|verify} messages.
                 * @param message WindowOpen message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.WindowOpen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WindowOpen message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowOpen & vicinal.broker.v1.WindowOpen.$Shape} WindowOpen
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.WindowOpen & vicinal.broker.v1.WindowOpen.$Shape;

                /**
                 * Gets the type url for WindowOpen
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace WindowOpen {

                /** Properties of a WindowOpen. */
                interface $Properties {

                    /** WindowOpen rank */
                    rank?: (number|null);

                    /** WindowOpen segment */
                    segment?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WindowOpen. */
                type $Shape = vicinal.broker.v1.WindowOpen.$Properties;
            }

            /**
             * Properties of a Connect.
             * @deprecated Use vicinal.broker.v1.Connect.$Properties instead.
             */
            interface IConnect extends vicinal.broker.v1.Connect.$Properties {
            }

            /** Represents a Connect. */
            class Connect {

                /**
                 * Constructs a new Connect.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Connect.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Connect ranks. */
                ranks: number[];

                /** Connect all. */
                all: boolean;

                /**
                 * Creates a new Connect instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Connect instance
                 */
                static create(properties: vicinal.broker.v1.Connect.$Shape): vicinal.broker.v1.Connect & vicinal.broker.v1.Connect.$Shape;
                static create(properties?: vicinal.broker.v1.Connect.$Properties): vicinal.broker.v1.Connect;

                /**
                 * Encodes the specified Connect message. Does not implicitly {@link vicinal.broker.v1.Connect.verify|verify} messages.
                 * @param message Connect message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Connect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Connect message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Connect & vicinal.broker.v1.Connect.$Shape} Connect
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Connect & vicinal.broker.v1.Connect.$Shape;

                /**
                 * Gets the type url for Connect
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Connect {

                /** Properties of a Connect. */
                interface $Properties {

                    /** Connect ranks */
                    ranks?: (number[]|null);

                    /** Connect all */
                    all?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Connect. */
                type $Shape = vicinal.broker.v1.Connect.$Properties;
            }

            /**
             * Properties of a Leave.
             * @deprecated Use vicinal.broker.v1.Leave.$Properties instead.
             */
            interface ILeave extends vicinal.broker.v1.Leave.$Properties {
            }

            /** Represents a Leave. */
            class Leave {

                /**
                 * Constructs a new Leave.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Leave.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Leave instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Leave instance
                 */
                static create(properties: vicinal.broker.v1.Leave.$Shape): vicinal.broker.v1.Leave & vicinal.broker.v1.Leave.$Shape;
                static create(properties?: vicinal.broker.v1.Leave.$Properties): vicinal.broker.v1.Leave;

                /**
                 * Encodes the specified Leave message. Does not implicitly {@link vicinal.broker.v1.Leave.verify|verify} messages.
                 * @param message Leave message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Leave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Leave message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Leave & vicinal.broker.v1.Leave.$Shape} Leave
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Leave & vicinal.broker.v1.Leave.$Shape;

                /**
                 * Gets the type url for Leave
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Leave {

                /** Properties of a Leave. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Leave. */
                type $Shape = vicinal.broker.v1.Leave.$Properties;
            }

            /**
             * Properties of a JobEnd.
             * @deprecated Use vicinal.broker.v1.JobEnd.$Properties instead.
             */
            interface IJobEnd extends vicinal.broker.v1.JobEnd.$Properties {
            }

            /** Represents a JobEnd. */
            class JobEnd {

                /**
                 * Constructs a new JobEnd.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobEnd.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobEnd job. */
                job: string;

                /** JobEnd secret. */
                secret: Uint8Array;

                /**
                 * Creates a new JobEnd instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobEnd instance
                 */
                static create(properties: vicinal.broker.v1.JobEnd.$Shape): vicinal.broker.v1.JobEnd & vicinal.broker.v1.JobEnd.$Shape;
                static create(properties?: vicinal.broker.v1.JobEnd.$Properties): vicinal.broker.v1.JobEnd;

                /**
                 * Encodes the specified JobEnd message. Does not implicitly {@link vicinal.broker.v1.JobEnd.verify|verify} messages.
                 * @param message JobEnd message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobEnd message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobEnd & vicinal.broker.v1.JobEnd.$Shape} JobEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobEnd & vicinal.broker.v1.JobEnd.$Shape;

                /**
                 * Gets the type url for JobEnd
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobEnd {

                /** Properties of a JobEnd. */
                interface $Properties {

                    /** JobEnd job */
                    job?: (string|null);

                    /** JobEnd secret */
                    secret?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobEnd. */
                type $Shape = vicinal.broker.v1.JobEnd.$Properties;
            }

            /**
             * Properties of an Explain.
             * @deprecated Use vicinal.broker.v1.Explain.$Properties instead.
             */
            interface IExplain extends vicinal.broker.v1.Explain.$Properties {
            }

            /** Represents an Explain. */
            class Explain {

                /**
                 * Constructs a new Explain.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Explain.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Explain job. */
                job: string;

                /** Explain a. */
                a: number;

                /** Explain b. */
                b: number;

                /**
                 * Creates a new Explain instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Explain instance
                 */
                static create(properties: vicinal.broker.v1.Explain.$Shape): vicinal.broker.v1.Explain & vicinal.broker.v1.Explain.$Shape;
                static create(properties?: vicinal.broker.v1.Explain.$Properties): vicinal.broker.v1.Explain;

                /**
                 * Encodes the specified Explain message. Does not implicitly {@link vicinal.broker.v1.Explain.verify|verify} messages.
                 * @param message Explain message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Explain.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Explain message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Explain & vicinal.broker.v1.Explain.$Shape} Explain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Explain & vicinal.broker.v1.Explain.$Shape;

                /**
                 * Gets the type url for Explain
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Explain {

                /** Properties of an Explain. */
                interface $Properties {

                    /** Explain job */
                    job?: (string|null);

                    /** Explain a */
                    a?: (number|null);

                    /** Explain b */
                    b?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Explain. */
                type $Shape = vicinal.broker.v1.Explain.$Properties;
            }

            /**
             * Properties of a TopologyRequest.
             * @deprecated Use vicinal.broker.v1.TopologyRequest.$Properties instead.
             */
            interface ITopologyRequest extends vicinal.broker.v1.TopologyRequest.$Properties {
            }

            /** Represents a TopologyRequest. */
            class TopologyRequest {

                /**
                 * Constructs a new TopologyRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.TopologyRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new TopologyRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TopologyRequest instance
                 */
                static create(properties: vicinal.broker.v1.TopologyRequest.$Shape): vicinal.broker.v1.TopologyRequest & vicinal.broker.v1.TopologyRequest.$Shape;
                static create(properties?: vicinal.broker.v1.TopologyRequest.$Properties): vicinal.broker.v1.TopologyRequest;

                /**
                 * Encodes the specified TopologyRequest message. Does not implicitly {@link vicinal.broker.v1.TopologyRequest.verify|verify} messages.
                 * @param message TopologyRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.TopologyRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TopologyRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.TopologyRequest & vicinal.broker.v1.TopologyRequest.$Shape} TopologyRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.TopologyRequest & vicinal.broker.v1.TopologyRequest.$Shape;

                /**
                 * Gets the type url for TopologyRequest
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace TopologyRequest {

                /** Properties of a TopologyRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TopologyRequest. */
                type $Shape = vicinal.broker.v1.TopologyRequest.$Properties;
            }

            /**
             * Properties of a CountersRequest.
             * @deprecated Use vicinal.broker.v1.CountersRequest.$Properties instead.
             */
            interface ICountersRequest extends vicinal.broker.v1.CountersRequest.$Properties {
            }

            /** Represents a CountersRequest. */
            class CountersRequest {

                /**
                 * Constructs a new CountersRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.CountersRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CountersRequest job. */
                job: string;

                /** CountersRequest rank. */
                rank: number;

                /**
                 * Creates a new CountersRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CountersRequest instance
                 */
                static create(properties: vicinal.broker.v1.CountersRequest.$Shape): vicinal.broker.v1.CountersRequest & vicinal.broker.v1.CountersRequest.$Shape;
                static create(properties?: vicinal.broker.v1.CountersRequest.$Properties): vicinal.broker.v1.CountersRequest;

                /**
                 * Encodes the specified CountersRequest message. Does not implicitly {@link vicinal.broker.v1.CountersRequest.verify|verify} messages.
                 * @param message CountersRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.CountersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CountersRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.CountersRequest & vicinal.broker.v1.CountersRequest.$Shape} CountersRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.CountersRequest & vicinal.broker.v1.CountersRequest.$Shape;

                /**
                 * Gets the type url for CountersRequest
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace CountersRequest {

                /** Properties of a CountersRequest. */
                interface $Properties {

                    /** CountersRequest job */
                    job?: (string|null);

                    /** CountersRequest rank */
                    rank?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CountersRequest. */
                type $Shape = vicinal.broker.v1.CountersRequest.$Properties;
            }

            /**
             * Properties of a JobAdopt.
             * @deprecated Use vicinal.broker.v1.JobAdopt.$Properties instead.
             */
            interface IJobAdopt extends vicinal.broker.v1.JobAdopt.$Properties {
            }

            /** Represents a JobAdopt. */
            class JobAdopt {

                /**
                 * Constructs a new JobAdopt.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobAdopt.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobAdopt job. */
                job: string;

                /** JobAdopt secret. */
                secret: Uint8Array;

                /** JobAdopt ranks. */
                ranks: number;

                /**
                 * Creates a new JobAdopt instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobAdopt instance
                 */
                static create(properties: vicinal.broker.v1.JobAdopt.$Shape): vicinal.broker.v1.JobAdopt & vicinal.broker.v1.JobAdopt.$Shape;
                static create(properties?: vicinal.broker.v1.JobAdopt.$Properties): vicinal.broker.v1.JobAdopt;

                /**
                 * Encodes the specified JobAdopt message. Does not implicitly {@link vicinal.broker.v1.JobAdopt.verify|verify} messages.
                 * @param message JobAdopt message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobAdopt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobAdopt message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobAdopt & vicinal.broker.v1.JobAdopt.$Shape} JobAdopt
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobAdopt & vicinal.broker.v1.JobAdopt.$Shape;

                /**
                 * Gets the type url for JobAdopt
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobAdopt {

                /** Properties of a JobAdopt. */
                interface $Properties {

                    /** JobAdopt job */
                    job?: (string|null);

                    /** JobAdopt secret */
                    secret?: (Uint8Array|null);

                    /** JobAdopt ranks */
                    ranks?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobAdopt. */
                type $Shape = vicinal.broker.v1.JobAdopt.$Properties;
            }

            /**
             * Properties of a TrafficRequest.
             * @deprecated Use vicinal.broker.v1.TrafficRequest.$Properties instead.
             */
            interface ITrafficRequest extends vicinal.broker.v1.TrafficRequest.$Properties {
            }

            /** Represents a TrafficRequest. */
            class TrafficRequest {

                /**
                 * Constructs a new TrafficRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.TrafficRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TrafficRequest job. */
                job: string;

                /** TrafficRequest firstRank. */
                firstRank: number;

                /**
                 * Creates a new TrafficRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TrafficRequest instance
                 */
                static create(properties: vicinal.broker.v1.TrafficRequest.$Shape): vicinal.broker.v1.TrafficRequest & vicinal.broker.v1.TrafficRequest.$Shape;
                static create(properties?: vicinal.broker.v1.TrafficRequest.$Properties): vicinal.broker.v1.TrafficRequest;

                /**
                 * Encodes the specified TrafficRequest message. Does not implicitly {@link vicinal.broker.v1.TrafficRequest.verify|verify} messages.
                 * @param message TrafficRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.TrafficRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TrafficRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.TrafficRequest & vicinal.broker.v1.TrafficRequest.$Shape} TrafficRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.TrafficRequest & vicinal.broker.v1.TrafficRequest.$Shape;

                /**
                 * Gets the type url for TrafficRequest
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace TrafficRequest {

                /** Properties of a TrafficRequest. */
                interface $Properties {

                    /** TrafficRequest job */
                    job?: (string|null);

                    /** TrafficRequest firstRank */
                    firstRank?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TrafficRequest. */
                type $Shape = vicinal.broker.v1.TrafficRequest.$Properties;
            }

            /**
             * Properties of a BrokerFrame.
             * @deprecated Use vicinal.broker.v1.BrokerFrame.$Properties instead.
             */
            interface IBrokerFrame extends vicinal.broker.v1.BrokerFrame.$Properties {
            }

            /** Represents a BrokerFrame. */
            class BrokerFrame {

                /**
                 * Constructs a new BrokerFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.BrokerFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BrokerFrame request. */
                request: number;

                /** BrokerFrame descriptors. */
                descriptors: vicinal.broker.v1.Descriptor.$Properties[];

                /** BrokerFrame welcome. */
                welcome?: (vicinal.broker.v1.Welcome.$Properties|null);

                /** BrokerFrame jobCreated. */
                jobCreated?: (vicinal.broker.v1.JobCreated.$Properties|null);

                /** BrokerFrame jobJoined. */
                jobJoined?: (vicinal.broker.v1.JobJoined.$Properties|null);

                /** BrokerFrame segmentGranted. */
                segmentGranted?: (vicinal.broker.v1.SegmentGranted.$Properties|null);

                /** BrokerFrame segmentSealed. */
                segmentSealed?: (vicinal.broker.v1.SegmentSealed.$Properties|null);

                /** BrokerFrame pairGranted. */
                pairGranted?: (vicinal.broker.v1.PairGranted.$Properties|null);

                /** BrokerFrame pairRevoked. */
                pairRevoked?: (vicinal.broker.v1.PairRevoked.$Properties|null);

                /** BrokerFrame peerSegment. */
                peerSegment?: (vicinal.broker.v1.PeerSegment.$Properties|null);

                /** BrokerFrame peerSegmentGone. */
                peerSegmentGone?: (vicinal.broker.v1.PeerSegmentGone.$Properties|null);

                /** BrokerFrame done. */
                done?: (vicinal.broker.v1.Done.$Properties|null);

                /** BrokerFrame explanation. */
                explanation?: (vicinal.broker.v1.Explanation.$Properties|null);

                /** BrokerFrame topology. */
                topology?: (vicinal.broker.v1.Topology.$Properties|null);

                /** BrokerFrame counters. */
                counters?: (vicinal.broker.v1.Counters.$Properties|null);

                /** BrokerFrame refusal. */
                refusal?: (vicinal.broker.v1.Refusal.$Properties|null);

                /** BrokerFrame draining. */
                draining?: (vicinal.broker.v1.Draining.$Properties|null);

                /** BrokerFrame windowGranted. */
                windowGranted?: (vicinal.broker.v1.WindowGranted.$Properties|null);

                /** BrokerFrame traffic. */
                traffic?: (vicinal.broker.v1.Traffic.$Properties|null);

                /** BrokerFrame jobAdopted. */
                jobAdopted?: (vicinal.broker.v1.JobAdopted.$Properties|null);

                /** BrokerFrame jobPlaced. */
                jobPlaced?: (vicinal.broker.v1.JobPlaced.$Properties|null);

                /** BrokerFrame peerWakeups. */
                peerWakeups?: (vicinal.broker.v1.PeerWakeups.$Properties|null);

                /** BrokerFrame body. */
                body?: ("welcome"|"jobCreated"|"jobJoined"|"segmentGranted"|"segmentSealed"|"pairGranted"|"pairRevoked"|"peerSegment"|"peerSegmentGone"|"done"|"explanation"|"topology"|"counters"|"refusal"|"draining"|"windowGranted"|"traffic"|"jobAdopted"|"jobPlaced"|"peerWakeups");

                /**
                 * Creates a new BrokerFrame instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns BrokerFrame instance
                 */
                static create(properties: vicinal.broker.v1.BrokerFrame.$Shape): vicinal.broker.v1.BrokerFrame & vicinal.broker.v1.BrokerFrame.$Shape;
                static create(properties?: vicinal.broker.v1.BrokerFrame.$Properties): vicinal.broker.v1.BrokerFrame;

                /**
                 * Encodes the specified BrokerFrame message. Does not implicitly {@link vicinal.broker.v1.BrokerFrame.verify|verify} messages.
                 * @param message BrokerFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.BrokerFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BrokerFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.BrokerFrame & vicinal.broker.v1.BrokerFrame.$Shape} BrokerFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.BrokerFrame & vicinal.broker.v1.BrokerFrame.$Shape;

                /**
                 * Gets the type url for BrokerFrame
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace BrokerFrame {

                /** Properties of a BrokerFrame. */
                interface $Properties {

                    /** BrokerFrame request */
                    request?: (number|null);

                    /** BrokerFrame descriptors */
                    descriptors?: (vicinal.broker.v1.Descriptor.$Properties[]|null);

                    /** BrokerFrame welcome */
                    welcome?: (vicinal.broker.v1.Welcome.$Properties|null);

                    /** BrokerFrame jobCreated */
                    jobCreated?: (vicinal.broker.v1.JobCreated.$Properties|null);

                    /** BrokerFrame jobJoined */
                    jobJoined?: (vicinal.broker.v1.JobJoined.$Properties|null);

                    /** BrokerFrame segmentGranted */
                    segmentGranted?: (vicinal.broker.v1.SegmentGranted.$Properties|null);

                    /** BrokerFrame segmentSealed */
                    segmentSealed?: (vicinal.broker.v1.SegmentSealed.$Properties|null);

                    /** BrokerFrame pairGranted */
                    pairGranted?: (vicinal.broker.v1.PairGranted.$Properties|null);

                    /** BrokerFrame pairRevoked */
                    pairRevoked?: (vicinal.broker.v1.PairRevoked.$Properties|null);

                    /** BrokerFrame peerSegment */
                    peerSegment?: (vicinal.broker.v1.PeerSegment.$Properties|null);

                    /** BrokerFrame peerSegmentGone */
                    peerSegmentGone?: (vicinal.broker.v1.PeerSegmentGone.$Properties|null);

                    /** BrokerFrame done */
                    done?: (vicinal.broker.v1.Done.$Properties|null);

                    /** BrokerFrame explanation */
                    explanation?: (vicinal.broker.v1.Explanation.$Properties|null);

                    /** BrokerFrame topology */
                    topology?: (vicinal.broker.v1.Topology.$Properties|null);

                    /** BrokerFrame counters */
                    counters?: (vicinal.broker.v1.Counters.$Properties|null);

                    /** BrokerFrame refusal */
                    refusal?: (vicinal.broker.v1.Refusal.$Properties|null);

                    /** BrokerFrame draining */
                    draining?: (vicinal.broker.v1.Draining.$Properties|null);

                    /** BrokerFrame windowGranted */
                    windowGranted?: (vicinal.broker.v1.WindowGranted.$Properties|null);

                    /** BrokerFrame traffic */
                    traffic?: (vicinal.broker.v1.Traffic.$Properties|null);

                    /** BrokerFrame jobAdopted */
                    jobAdopted?: (vicinal.broker.v1.JobAdopted.$Properties|null);

                    /** BrokerFrame jobPlaced */
                    jobPlaced?: (vicinal.broker.v1.JobPlaced.$Properties|null);

                    /** BrokerFrame peerWakeups */
                    peerWakeups?: (vicinal.broker.v1.PeerWakeups.$Properties|null);

                    /** BrokerFrame body */
                    body?: ("welcome"|"jobCreated"|"jobJoined"|"segmentGranted"|"segmentSealed"|"pairGranted"|"pairRevoked"|"peerSegment"|"peerSegmentGone"|"done"|"explanation"|"topology"|"counters"|"refusal"|"draining"|"windowGranted"|"traffic"|"jobAdopted"|"jobPlaced"|"peerWakeups");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a BrokerFrame. */
                type $Shape = {
                  request?: number|null;
                  descriptors?: vicinal.broker.v1.Descriptor.$Shape[]|null;
                  welcome?: vicinal.broker.v1.Welcome.$Shape|null;
                  jobCreated?: vicinal.broker.v1.JobCreated.$Shape|null;
                  jobJoined?: vicinal.broker.v1.JobJoined.$Shape|null;
                  segmentGranted?: vicinal.broker.v1.SegmentGranted.$Shape|null;
                  segmentSealed?: vicinal.broker.v1.SegmentSealed.$Shape|null;
                  pairGranted?: vicinal.broker.v1.PairGranted.$Shape|null;
                  pairRevoked?: vicinal.broker.v1.PairRevoked.$Shape|null;
                  peerSegment?: vicinal.broker.v1.PeerSegment.$Shape|null;
                  peerSegmentGone?: vicinal.broker.v1.PeerSegmentGone.$Shape|null;
                  done?: vicinal.broker.v1.Done.$Shape|null;
                  explanation?: vicinal.broker.v1.Explanation.$Shape|null;
                  topology?: vicinal.broker.v1.Topology.$Shape|null;
                  counters?: vicinal.broker.v1.Counters.$Shape|null;
                  refusal?: vicinal.broker.v1.Refusal.$Shape|null;
                  draining?: vicinal.broker.v1.Draining.$Shape|null;
                  windowGranted?: vicinal.broker.v1.WindowGranted.$Shape|null;
                  traffic?: vicinal.broker.v1.Traffic.$Shape|null;
                  jobAdopted?: vicinal.broker.v1.JobAdopted.$Shape|null;
                  jobPlaced?: vicinal.broker.v1.JobPlaced.$Shape|null;
                  peerWakeups?: vicinal.broker.v1.PeerWakeups.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "welcome"; welcome: vicinal.broker.v1.Welcome.$Shape; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "jobCreated"; welcome?: null; jobCreated: vicinal.broker.v1.JobCreated.$Shape; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "jobJoined"; welcome?: null; jobCreated?: null; jobJoined: vicinal.broker.v1.JobJoined.$Shape; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "segmentGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted: vicinal.broker.v1.SegmentGranted.$Shape; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "segmentSealed"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed: vicinal.broker.v1.SegmentSealed.$Shape; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "pairGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted: vicinal.broker.v1.PairGranted.$Shape; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "pairRevoked"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked: vicinal.broker.v1.PairRevoked.$Shape; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "peerSegment"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment: vicinal.broker.v1.PeerSegment.$Shape; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "peerSegmentGone"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone: vicinal.broker.v1.PeerSegmentGone.$Shape; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "done"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done: vicinal.broker.v1.Done.$Shape; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "explanation"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation: vicinal.broker.v1.Explanation.$Shape; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "topology"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology: vicinal.broker.v1.Topology.$Shape; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "counters"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters: vicinal.broker.v1.Counters.$Shape; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "refusal"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal: vicinal.broker.v1.Refusal.$Shape; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "draining"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining: vicinal.broker.v1.Draining.$Shape; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "windowGranted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted: vicinal.broker.v1.WindowGranted.$Shape; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "traffic"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic: vicinal.broker.v1.Traffic.$Shape; jobAdopted?: null; jobPlaced?: null; peerWakeups?: null }|{ body?: "jobAdopted"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted: vicinal.broker.v1.JobAdopted.$Shape; jobPlaced?: null; peerWakeups?: null }|{ body?: "jobPlaced"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced: vicinal.broker.v1.JobPlaced.$Shape; peerWakeups?: null }|{ body?: "peerWakeups"; welcome?: null; jobCreated?: null; jobJoined?: null; segmentGranted?: null; segmentSealed?: null; pairGranted?: null; pairRevoked?: null; peerSegment?: null; peerSegmentGone?: null; done?: null; explanation?: null; topology?: null; counters?: null; refusal?: null; draining?: null; windowGranted?: null; traffic?: null; jobAdopted?: null; jobPlaced?: null; peerWakeups: vicinal.broker.v1.PeerWakeups.$Shape })
                );
            }

            /** DescriptorKind enum. */
            enum DescriptorKind {

                /** DESCRIPTOR_UNSPECIFIED value */
                DESCRIPTOR_UNSPECIFIED = 0,

                /** DESCRIPTOR_SEGMENT value */
                DESCRIPTOR_SEGMENT = 1,

                /** DESCRIPTOR_PIDFD value */
                DESCRIPTOR_PIDFD = 2,

                /** DESCRIPTOR_WAKE value */
                DESCRIPTOR_WAKE = 3,

                /** DESCRIPTOR_SLEEP value */
                DESCRIPTOR_SLEEP = 4,

                /** DESCRIPTOR_MEMORY value */
                DESCRIPTOR_MEMORY = 5
            }

            /** SegmentKind enum. */
            enum SegmentKind {

                /** SEGMENT_UNSPECIFIED value */
                SEGMENT_UNSPECIFIED = 0,

                /** SEGMENT_HEAD value */
                SEGMENT_HEAD = 1,

                /** SEGMENT_BANK value */
                SEGMENT_BANK = 2,

                /** SEGMENT_ARENA value */
                SEGMENT_ARENA = 3,

                /** SEGMENT_WINDOW value */
                SEGMENT_WINDOW = 4
            }

            /**
             * Properties of a Descriptor.
             * @deprecated Use vicinal.broker.v1.Descriptor.$Properties instead.
             */
            interface IDescriptor extends vicinal.broker.v1.Descriptor.$Properties {
            }

            /** Represents a Descriptor. */
            class Descriptor {

                /**
                 * Constructs a new Descriptor.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Descriptor.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Descriptor kind. */
                kind: vicinal.broker.v1.DescriptorKind;

                /** Descriptor segmentKind. */
                segmentKind: vicinal.broker.v1.SegmentKind;

                /** Descriptor segment. */
                segment: number;

                /** Descriptor bytes. */
                bytes: number;

                /** Descriptor region. */
                region: boolean;

                /** Descriptor offset. */
                offset: number;

                /** Descriptor fenced. */
                fenced: boolean;

                /**
                 * Creates a new Descriptor instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Descriptor instance
                 */
                static create(properties: vicinal.broker.v1.Descriptor.$Shape): vicinal.broker.v1.Descriptor & vicinal.broker.v1.Descriptor.$Shape;
                static create(properties?: vicinal.broker.v1.Descriptor.$Properties): vicinal.broker.v1.Descriptor;

                /**
                 * Encodes the specified Descriptor message. Does not implicitly {@link vicinal.broker.v1.Descriptor.verify|verify} messages.
                 * @param message Descriptor message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Descriptor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Descriptor message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Descriptor & vicinal.broker.v1.Descriptor.$Shape} Descriptor
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Descriptor & vicinal.broker.v1.Descriptor.$Shape;

                /**
                 * Gets the type url for Descriptor
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Descriptor {

                /** Properties of a Descriptor. */
                interface $Properties {

                    /** Descriptor kind */
                    kind?: (vicinal.broker.v1.DescriptorKind|null);

                    /** Descriptor segmentKind */
                    segmentKind?: (vicinal.broker.v1.SegmentKind|null);

                    /** Descriptor segment */
                    segment?: (number|null);

                    /** Descriptor bytes */
                    bytes?: (number|null);

                    /** Descriptor region */
                    region?: (boolean|null);

                    /** Descriptor offset */
                    offset?: (number|null);

                    /** Descriptor fenced */
                    fenced?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Descriptor. */
                type $Shape = vicinal.broker.v1.Descriptor.$Properties;
            }

            /**
             * Properties of a Welcome.
             * @deprecated Use vicinal.broker.v1.Welcome.$Properties instead.
             */
            interface IWelcome extends vicinal.broker.v1.Welcome.$Properties {
            }

            /** Represents a Welcome. */
            class Welcome {

                /**
                 * Constructs a new Welcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Welcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Welcome version. */
                version: number;

                /** Welcome broker. */
                broker: string;

                /** Welcome role. */
                role: string;

                /** Welcome policy. */
                policy: string;

                /** Welcome frameLimit. */
                frameLimit: number;

                /** Welcome identity. */
                identity?: (vicinal.broker.v1.Identity.$Properties|null);

                /** Welcome software. */
                software: string;

                /**
                 * Creates a new Welcome instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Welcome instance
                 */
                static create(properties: vicinal.broker.v1.Welcome.$Shape): vicinal.broker.v1.Welcome & vicinal.broker.v1.Welcome.$Shape;
                static create(properties?: vicinal.broker.v1.Welcome.$Properties): vicinal.broker.v1.Welcome;

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link vicinal.broker.v1.Welcome.verify|verify} messages.
                 * @param message Welcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Welcome & vicinal.broker.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Welcome & vicinal.broker.v1.Welcome.$Shape;

                /**
                 * Gets the type url for Welcome
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Welcome {

                /** Properties of a Welcome. */
                interface $Properties {

                    /** Welcome version */
                    version?: (number|null);

                    /** Welcome broker */
                    broker?: (string|null);

                    /** Welcome role */
                    role?: (string|null);

                    /** Welcome policy */
                    policy?: (string|null);

                    /** Welcome frameLimit */
                    frameLimit?: (number|null);

                    /** Welcome identity */
                    identity?: (vicinal.broker.v1.Identity.$Properties|null);

                    /** Welcome software */
                    software?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Welcome. */
                type $Shape = vicinal.broker.v1.Welcome.$Properties;
            }

            /**
             * Properties of an Identity.
             * @deprecated Use vicinal.broker.v1.Identity.$Properties instead.
             */
            interface IIdentity extends vicinal.broker.v1.Identity.$Properties {
            }

            /** Represents an Identity. */
            class Identity {

                /**
                 * Constructs a new Identity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Identity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Identity pid. */
                pid: number;

                /** Identity uid. */
                uid: number;

                /** Identity container. */
                container: string;

                /** Identity runtime. */
                runtime: string;

                /** Identity cgroup. */
                cgroup: string;

                /** Identity namespaces. */
                namespaces: { [k: string]: number };

                /** Identity cpus. */
                cpus: string;

                /** Identity numaNode. */
                numaNode: number;

                /**
                 * Creates a new Identity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Identity instance
                 */
                static create(properties: vicinal.broker.v1.Identity.$Shape): vicinal.broker.v1.Identity & vicinal.broker.v1.Identity.$Shape;
                static create(properties?: vicinal.broker.v1.Identity.$Properties): vicinal.broker.v1.Identity;

                /**
                 * Encodes the specified Identity message. Does not implicitly {@link vicinal.broker.v1.Identity.verify|verify} messages.
                 * @param message Identity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Identity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Identity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Identity & vicinal.broker.v1.Identity.$Shape} Identity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Identity & vicinal.broker.v1.Identity.$Shape;

                /**
                 * Gets the type url for Identity
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Identity {

                /** Properties of an Identity. */
                interface $Properties {

                    /** Identity pid */
                    pid?: (number|null);

                    /** Identity uid */
                    uid?: (number|null);

                    /** Identity container */
                    container?: (string|null);

                    /** Identity runtime */
                    runtime?: (string|null);

                    /** Identity cgroup */
                    cgroup?: (string|null);

                    /** Identity namespaces */
                    namespaces?: ({ [k: string]: number }|null);

                    /** Identity cpus */
                    cpus?: (string|null);

                    /** Identity numaNode */
                    numaNode?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Identity. */
                type $Shape = vicinal.broker.v1.Identity.$Properties;
            }

            /**
             * Properties of a JobCreated.
             * @deprecated Use vicinal.broker.v1.JobCreated.$Properties instead.
             */
            interface IJobCreated extends vicinal.broker.v1.JobCreated.$Properties {
            }

            /** Represents a JobCreated. */
            class JobCreated {

                /**
                 * Constructs a new JobCreated.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobCreated.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobCreated job. */
                job: string;

                /** JobCreated secret. */
                secret: Uint8Array;

                /** JobCreated notes. */
                notes: string[];

                /**
                 * Creates a new JobCreated instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobCreated instance
                 */
                static create(properties: vicinal.broker.v1.JobCreated.$Shape): vicinal.broker.v1.JobCreated & vicinal.broker.v1.JobCreated.$Shape;
                static create(properties?: vicinal.broker.v1.JobCreated.$Properties): vicinal.broker.v1.JobCreated;

                /**
                 * Encodes the specified JobCreated message. Does not implicitly {@link vicinal.broker.v1.JobCreated.verify|verify} messages.
                 * @param message JobCreated message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobCreated.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobCreated message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobCreated & vicinal.broker.v1.JobCreated.$Shape} JobCreated
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobCreated & vicinal.broker.v1.JobCreated.$Shape;

                /**
                 * Gets the type url for JobCreated
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobCreated {

                /** Properties of a JobCreated. */
                interface $Properties {

                    /** JobCreated job */
                    job?: (string|null);

                    /** JobCreated secret */
                    secret?: (Uint8Array|null);

                    /** JobCreated notes */
                    notes?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobCreated. */
                type $Shape = vicinal.broker.v1.JobCreated.$Properties;
            }

            /**
             * Properties of a JobJoined.
             * @deprecated Use vicinal.broker.v1.JobJoined.$Properties instead.
             */
            interface IJobJoined extends vicinal.broker.v1.JobJoined.$Properties {
            }

            /** Represents a JobJoined. */
            class JobJoined {

                /**
                 * Constructs a new JobJoined.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobJoined.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobJoined size. */
                size: number;

                /** JobJoined ringBytes. */
                ringBytes: number;

                /** JobJoined ringsPerBank. */
                ringsPerBank: number;

                /** JobJoined headBytes. */
                headBytes: number;

                /** JobJoined coResident. */
                coResident: number;

                /** JobJoined policy. */
                policy: string;

                /** JobJoined require. */
                require: string;

                /** JobJoined resumed. */
                resumed: boolean;

                /** JobJoined neighbours. */
                neighbours: number;

                /** JobJoined kernels. */
                kernels: number[];

                /**
                 * Creates a new JobJoined instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobJoined instance
                 */
                static create(properties: vicinal.broker.v1.JobJoined.$Shape): vicinal.broker.v1.JobJoined & vicinal.broker.v1.JobJoined.$Shape;
                static create(properties?: vicinal.broker.v1.JobJoined.$Properties): vicinal.broker.v1.JobJoined;

                /**
                 * Encodes the specified JobJoined message. Does not implicitly {@link vicinal.broker.v1.JobJoined.verify|verify} messages.
                 * @param message JobJoined message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobJoined.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobJoined message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobJoined & vicinal.broker.v1.JobJoined.$Shape} JobJoined
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobJoined & vicinal.broker.v1.JobJoined.$Shape;

                /**
                 * Gets the type url for JobJoined
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobJoined {

                /** Properties of a JobJoined. */
                interface $Properties {

                    /** JobJoined size */
                    size?: (number|null);

                    /** JobJoined ringBytes */
                    ringBytes?: (number|null);

                    /** JobJoined ringsPerBank */
                    ringsPerBank?: (number|null);

                    /** JobJoined headBytes */
                    headBytes?: (number|null);

                    /** JobJoined coResident */
                    coResident?: (number|null);

                    /** JobJoined policy */
                    policy?: (string|null);

                    /** JobJoined require */
                    require?: (string|null);

                    /** JobJoined resumed */
                    resumed?: (boolean|null);

                    /** JobJoined neighbours */
                    neighbours?: (number|null);

                    /** JobJoined kernels */
                    kernels?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobJoined. */
                type $Shape = vicinal.broker.v1.JobJoined.$Properties;
            }

            /**
             * Properties of a JobAdopted.
             * @deprecated Use vicinal.broker.v1.JobAdopted.$Properties instead.
             */
            interface IJobAdopted extends vicinal.broker.v1.JobAdopted.$Properties {
            }

            /** Represents a JobAdopted. */
            class JobAdopted {

                /**
                 * Constructs a new JobAdopted.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobAdopted.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobAdopted size. */
                size: number;

                /** JobAdopted ranks. */
                ranks: number[];

                /** JobAdopted policy. */
                policy: string;

                /** JobAdopted require. */
                require: string;

                /** JobAdopted notes. */
                notes: string[];

                /**
                 * Creates a new JobAdopted instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobAdopted instance
                 */
                static create(properties: vicinal.broker.v1.JobAdopted.$Shape): vicinal.broker.v1.JobAdopted & vicinal.broker.v1.JobAdopted.$Shape;
                static create(properties?: vicinal.broker.v1.JobAdopted.$Properties): vicinal.broker.v1.JobAdopted;

                /**
                 * Encodes the specified JobAdopted message. Does not implicitly {@link vicinal.broker.v1.JobAdopted.verify|verify} messages.
                 * @param message JobAdopted message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobAdopted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobAdopted message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobAdopted & vicinal.broker.v1.JobAdopted.$Shape} JobAdopted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobAdopted & vicinal.broker.v1.JobAdopted.$Shape;

                /**
                 * Gets the type url for JobAdopted
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobAdopted {

                /** Properties of a JobAdopted. */
                interface $Properties {

                    /** JobAdopted size */
                    size?: (number|null);

                    /** JobAdopted ranks */
                    ranks?: (number[]|null);

                    /** JobAdopted policy */
                    policy?: (string|null);

                    /** JobAdopted require */
                    require?: (string|null);

                    /** JobAdopted notes */
                    notes?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobAdopted. */
                type $Shape = vicinal.broker.v1.JobAdopted.$Properties;
            }

            /**
             * Properties of a JobPlaced.
             * @deprecated Use vicinal.broker.v1.JobPlaced.$Properties instead.
             */
            interface IJobPlaced extends vicinal.broker.v1.JobPlaced.$Properties {
            }

            /** Represents a JobPlaced. */
            class JobPlaced {

                /**
                 * Constructs a new JobPlaced.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobPlaced.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobPlaced job. */
                job: string;

                /** JobPlaced kernels. */
                kernels: number[];

                /**
                 * Creates a new JobPlaced instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobPlaced instance
                 */
                static create(properties: vicinal.broker.v1.JobPlaced.$Shape): vicinal.broker.v1.JobPlaced & vicinal.broker.v1.JobPlaced.$Shape;
                static create(properties?: vicinal.broker.v1.JobPlaced.$Properties): vicinal.broker.v1.JobPlaced;

                /**
                 * Encodes the specified JobPlaced message. Does not implicitly {@link vicinal.broker.v1.JobPlaced.verify|verify} messages.
                 * @param message JobPlaced message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobPlaced.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobPlaced message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobPlaced & vicinal.broker.v1.JobPlaced.$Shape} JobPlaced
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobPlaced & vicinal.broker.v1.JobPlaced.$Shape;

                /**
                 * Gets the type url for JobPlaced
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobPlaced {

                /** Properties of a JobPlaced. */
                interface $Properties {

                    /** JobPlaced job */
                    job?: (string|null);

                    /** JobPlaced kernels */
                    kernels?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobPlaced. */
                type $Shape = vicinal.broker.v1.JobPlaced.$Properties;
            }

            /**
             * Properties of a SegmentGranted.
             * @deprecated Use vicinal.broker.v1.SegmentGranted.$Properties instead.
             */
            interface ISegmentGranted extends vicinal.broker.v1.SegmentGranted.$Properties {
            }

            /** Represents a SegmentGranted. */
            class SegmentGranted {

                /**
                 * Constructs a new SegmentGranted.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.SegmentGranted.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SegmentGranted segment. */
                segment: number;

                /** SegmentGranted kind. */
                kind: vicinal.broker.v1.SegmentKind;

                /** SegmentGranted bytes. */
                bytes: number;

                /** SegmentGranted index. */
                index: number;

                /**
                 * Creates a new SegmentGranted instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SegmentGranted instance
                 */
                static create(properties: vicinal.broker.v1.SegmentGranted.$Shape): vicinal.broker.v1.SegmentGranted & vicinal.broker.v1.SegmentGranted.$Shape;
                static create(properties?: vicinal.broker.v1.SegmentGranted.$Properties): vicinal.broker.v1.SegmentGranted;

                /**
                 * Encodes the specified SegmentGranted message. Does not implicitly {@link vicinal.broker.v1.SegmentGranted.verify|verify} messages.
                 * @param message SegmentGranted message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.SegmentGranted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SegmentGranted message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentGranted & vicinal.broker.v1.SegmentGranted.$Shape} SegmentGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.SegmentGranted & vicinal.broker.v1.SegmentGranted.$Shape;

                /**
                 * Gets the type url for SegmentGranted
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace SegmentGranted {

                /** Properties of a SegmentGranted. */
                interface $Properties {

                    /** SegmentGranted segment */
                    segment?: (number|null);

                    /** SegmentGranted kind */
                    kind?: (vicinal.broker.v1.SegmentKind|null);

                    /** SegmentGranted bytes */
                    bytes?: (number|null);

                    /** SegmentGranted index */
                    index?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SegmentGranted. */
                type $Shape = vicinal.broker.v1.SegmentGranted.$Properties;
            }

            /**
             * Properties of a WindowGranted.
             * @deprecated Use vicinal.broker.v1.WindowGranted.$Properties instead.
             */
            interface IWindowGranted extends vicinal.broker.v1.WindowGranted.$Properties {
            }

            /** Represents a WindowGranted. */
            class WindowGranted {

                /**
                 * Constructs a new WindowGranted.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.WindowGranted.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WindowGranted rank. */
                rank: number;

                /** WindowGranted segment. */
                segment: number;

                /** WindowGranted bytes. */
                bytes: number;

                /**
                 * Creates a new WindowGranted instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WindowGranted instance
                 */
                static create(properties: vicinal.broker.v1.WindowGranted.$Shape): vicinal.broker.v1.WindowGranted & vicinal.broker.v1.WindowGranted.$Shape;
                static create(properties?: vicinal.broker.v1.WindowGranted.$Properties): vicinal.broker.v1.WindowGranted;

                /**
                 * Encodes the specified WindowGranted message. Does not implicitly {@link vicinal.broker.v1.WindowGranted.verify|verify} messages.
                 * @param message WindowGranted message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.WindowGranted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WindowGranted message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowGranted & vicinal.broker.v1.WindowGranted.$Shape} WindowGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.WindowGranted & vicinal.broker.v1.WindowGranted.$Shape;

                /**
                 * Gets the type url for WindowGranted
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace WindowGranted {

                /** Properties of a WindowGranted. */
                interface $Properties {

                    /** WindowGranted rank */
                    rank?: (number|null);

                    /** WindowGranted segment */
                    segment?: (number|null);

                    /** WindowGranted bytes */
                    bytes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WindowGranted. */
                type $Shape = vicinal.broker.v1.WindowGranted.$Properties;
            }

            /**
             * Properties of a SegmentSealed.
             * @deprecated Use vicinal.broker.v1.SegmentSealed.$Properties instead.
             */
            interface ISegmentSealed extends vicinal.broker.v1.SegmentSealed.$Properties {
            }

            /** Represents a SegmentSealed. */
            class SegmentSealed {

                /**
                 * Constructs a new SegmentSealed.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.SegmentSealed.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SegmentSealed segment. */
                segment: number;

                /**
                 * Creates a new SegmentSealed instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SegmentSealed instance
                 */
                static create(properties: vicinal.broker.v1.SegmentSealed.$Shape): vicinal.broker.v1.SegmentSealed & vicinal.broker.v1.SegmentSealed.$Shape;
                static create(properties?: vicinal.broker.v1.SegmentSealed.$Properties): vicinal.broker.v1.SegmentSealed;

                /**
                 * Encodes the specified SegmentSealed message. Does not implicitly {@link vicinal.broker.v1.SegmentSealed.verify|verify} messages.
                 * @param message SegmentSealed message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.SegmentSealed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SegmentSealed message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.SegmentSealed & vicinal.broker.v1.SegmentSealed.$Shape} SegmentSealed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.SegmentSealed & vicinal.broker.v1.SegmentSealed.$Shape;

                /**
                 * Gets the type url for SegmentSealed
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace SegmentSealed {

                /** Properties of a SegmentSealed. */
                interface $Properties {

                    /** SegmentSealed segment */
                    segment?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SegmentSealed. */
                type $Shape = vicinal.broker.v1.SegmentSealed.$Properties;
            }

            /**
             * Properties of a RingPlace.
             * @deprecated Use vicinal.broker.v1.RingPlace.$Properties instead.
             */
            interface IRingPlace extends vicinal.broker.v1.RingPlace.$Properties {
            }

            /** Represents a RingPlace. */
            class RingPlace {

                /**
                 * Constructs a new RingPlace.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RingPlace.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RingPlace segment. */
                segment: number;

                /** RingPlace index. */
                index: number;

                /**
                 * Creates a new RingPlace instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RingPlace instance
                 */
                static create(properties: vicinal.broker.v1.RingPlace.$Shape): vicinal.broker.v1.RingPlace & vicinal.broker.v1.RingPlace.$Shape;
                static create(properties?: vicinal.broker.v1.RingPlace.$Properties): vicinal.broker.v1.RingPlace;

                /**
                 * Encodes the specified RingPlace message. Does not implicitly {@link vicinal.broker.v1.RingPlace.verify|verify} messages.
                 * @param message RingPlace message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RingPlace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RingPlace message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RingPlace & vicinal.broker.v1.RingPlace.$Shape} RingPlace
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RingPlace & vicinal.broker.v1.RingPlace.$Shape;

                /**
                 * Gets the type url for RingPlace
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RingPlace {

                /** Properties of a RingPlace. */
                interface $Properties {

                    /** RingPlace segment */
                    segment?: (number|null);

                    /** RingPlace index */
                    index?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RingPlace. */
                type $Shape = vicinal.broker.v1.RingPlace.$Properties;
            }

            /**
             * Properties of a Mover.
             * @deprecated Use vicinal.broker.v1.Mover.$Properties instead.
             */
            interface IMover extends vicinal.broker.v1.Mover.$Properties {
            }

            /** Represents a Mover. */
            class Mover {

                /**
                 * Constructs a new Mover.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Mover.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Mover name. */
                name: string;

                /** Mover minBytes. */
                minBytes: number;

                /** Mover maxBytes. */
                maxBytes: number;

                /**
                 * Creates a new Mover instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Mover instance
                 */
                static create(properties: vicinal.broker.v1.Mover.$Shape): vicinal.broker.v1.Mover & vicinal.broker.v1.Mover.$Shape;
                static create(properties?: vicinal.broker.v1.Mover.$Properties): vicinal.broker.v1.Mover;

                /**
                 * Encodes the specified Mover message. Does not implicitly {@link vicinal.broker.v1.Mover.verify|verify} messages.
                 * @param message Mover message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Mover.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Mover message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Mover & vicinal.broker.v1.Mover.$Shape} Mover
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Mover & vicinal.broker.v1.Mover.$Shape;

                /**
                 * Gets the type url for Mover
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Mover {

                /** Properties of a Mover. */
                interface $Properties {

                    /** Mover name */
                    name?: (string|null);

                    /** Mover minBytes */
                    minBytes?: (number|null);

                    /** Mover maxBytes */
                    maxBytes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Mover. */
                type $Shape = vicinal.broker.v1.Mover.$Properties;
            }

            /**
             * Properties of a PairGranted.
             * @deprecated Use vicinal.broker.v1.PairGranted.$Properties instead.
             */
            interface IPairGranted extends vicinal.broker.v1.PairGranted.$Properties {
            }

            /** Represents a PairGranted. */
            class PairGranted {

                /**
                 * Constructs a new PairGranted.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PairGranted.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PairGranted rank. */
                rank: number;

                /** PairGranted channel. */
                channel?: (vicinal.broker.v1.Channel.$Properties|null);

                /** PairGranted outgoing. */
                outgoing?: (vicinal.broker.v1.RingPlace.$Properties|null);

                /** PairGranted incoming. */
                incoming?: (vicinal.broker.v1.RingPlace.$Properties|null);

                /** PairGranted peerPid. */
                peerPid: number;

                /** PairGranted ownHead. */
                ownHead: number;

                /** PairGranted fenced. */
                fenced: boolean;

                /**
                 * Creates a new PairGranted instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PairGranted instance
                 */
                static create(properties: vicinal.broker.v1.PairGranted.$Shape): vicinal.broker.v1.PairGranted & vicinal.broker.v1.PairGranted.$Shape;
                static create(properties?: vicinal.broker.v1.PairGranted.$Properties): vicinal.broker.v1.PairGranted;

                /**
                 * Encodes the specified PairGranted message. Does not implicitly {@link vicinal.broker.v1.PairGranted.verify|verify} messages.
                 * @param message PairGranted message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PairGranted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PairGranted message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairGranted & vicinal.broker.v1.PairGranted.$Shape} PairGranted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PairGranted & vicinal.broker.v1.PairGranted.$Shape;

                /**
                 * Gets the type url for PairGranted
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PairGranted {

                /** Properties of a PairGranted. */
                interface $Properties {

                    /** PairGranted rank */
                    rank?: (number|null);

                    /** PairGranted channel */
                    channel?: (vicinal.broker.v1.Channel.$Properties|null);

                    /** PairGranted outgoing */
                    outgoing?: (vicinal.broker.v1.RingPlace.$Properties|null);

                    /** PairGranted incoming */
                    incoming?: (vicinal.broker.v1.RingPlace.$Properties|null);

                    /** PairGranted peerPid */
                    peerPid?: (number|null);

                    /** PairGranted ownHead */
                    ownHead?: (number|null);

                    /** PairGranted fenced */
                    fenced?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PairGranted. */
                type $Shape = vicinal.broker.v1.PairGranted.$Properties;
            }

            /**
             * Properties of a Channel.
             * @deprecated Use vicinal.broker.v1.Channel.$Properties instead.
             */
            interface IChannel extends vicinal.broker.v1.Channel.$Properties {
            }

            /** Represents a Channel. */
            class Channel {

                /**
                 * Constructs a new Channel.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Channel.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Channel locality. */
                locality: string;

                /** Channel numa. */
                numa: string;

                /** Channel name. */
                name: string;

                /** Channel movers. */
                movers: vicinal.broker.v1.Mover.$Properties[];

                /** Channel evidence. */
                evidence: string[];

                /** Channel reasons. */
                reasons: string[];

                /**
                 * Creates a new Channel instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Channel instance
                 */
                static create(properties: vicinal.broker.v1.Channel.$Shape): vicinal.broker.v1.Channel & vicinal.broker.v1.Channel.$Shape;
                static create(properties?: vicinal.broker.v1.Channel.$Properties): vicinal.broker.v1.Channel;

                /**
                 * Encodes the specified Channel message. Does not implicitly {@link vicinal.broker.v1.Channel.verify|verify} messages.
                 * @param message Channel message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Channel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Channel message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Channel & vicinal.broker.v1.Channel.$Shape} Channel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Channel & vicinal.broker.v1.Channel.$Shape;

                /**
                 * Gets the type url for Channel
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Channel {

                /** Properties of a Channel. */
                interface $Properties {

                    /** Channel locality */
                    locality?: (string|null);

                    /** Channel numa */
                    numa?: (string|null);

                    /** Channel name */
                    name?: (string|null);

                    /** Channel movers */
                    movers?: (vicinal.broker.v1.Mover.$Properties[]|null);

                    /** Channel evidence */
                    evidence?: (string[]|null);

                    /** Channel reasons */
                    reasons?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Channel. */
                type $Shape = vicinal.broker.v1.Channel.$Properties;
            }

            /**
             * Properties of a PairRevoked.
             * @deprecated Use vicinal.broker.v1.PairRevoked.$Properties instead.
             */
            interface IPairRevoked extends vicinal.broker.v1.PairRevoked.$Properties {
            }

            /** Represents a PairRevoked. */
            class PairRevoked {

                /**
                 * Constructs a new PairRevoked.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PairRevoked.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PairRevoked rank. */
                rank: number;

                /** PairRevoked reason. */
                reason: string;

                /** PairRevoked died. */
                died: boolean;

                /**
                 * Creates a new PairRevoked instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PairRevoked instance
                 */
                static create(properties: vicinal.broker.v1.PairRevoked.$Shape): vicinal.broker.v1.PairRevoked & vicinal.broker.v1.PairRevoked.$Shape;
                static create(properties?: vicinal.broker.v1.PairRevoked.$Properties): vicinal.broker.v1.PairRevoked;

                /**
                 * Encodes the specified PairRevoked message. Does not implicitly {@link vicinal.broker.v1.PairRevoked.verify|verify} messages.
                 * @param message PairRevoked message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PairRevoked.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PairRevoked message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairRevoked & vicinal.broker.v1.PairRevoked.$Shape} PairRevoked
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PairRevoked & vicinal.broker.v1.PairRevoked.$Shape;

                /**
                 * Gets the type url for PairRevoked
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PairRevoked {

                /** Properties of a PairRevoked. */
                interface $Properties {

                    /** PairRevoked rank */
                    rank?: (number|null);

                    /** PairRevoked reason */
                    reason?: (string|null);

                    /** PairRevoked died */
                    died?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PairRevoked. */
                type $Shape = vicinal.broker.v1.PairRevoked.$Properties;
            }

            /**
             * Properties of a PeerSegment.
             * @deprecated Use vicinal.broker.v1.PeerSegment.$Properties instead.
             */
            interface IPeerSegment extends vicinal.broker.v1.PeerSegment.$Properties {
            }

            /** Represents a PeerSegment. */
            class PeerSegment {

                /**
                 * Constructs a new PeerSegment.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PeerSegment.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PeerSegment rank. */
                rank: number;

                /**
                 * Creates a new PeerSegment instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PeerSegment instance
                 */
                static create(properties: vicinal.broker.v1.PeerSegment.$Shape): vicinal.broker.v1.PeerSegment & vicinal.broker.v1.PeerSegment.$Shape;
                static create(properties?: vicinal.broker.v1.PeerSegment.$Properties): vicinal.broker.v1.PeerSegment;

                /**
                 * Encodes the specified PeerSegment message. Does not implicitly {@link vicinal.broker.v1.PeerSegment.verify|verify} messages.
                 * @param message PeerSegment message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PeerSegment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PeerSegment message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PeerSegment & vicinal.broker.v1.PeerSegment.$Shape} PeerSegment
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PeerSegment & vicinal.broker.v1.PeerSegment.$Shape;

                /**
                 * Gets the type url for PeerSegment
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PeerSegment {

                /** Properties of a PeerSegment. */
                interface $Properties {

                    /** PeerSegment rank */
                    rank?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PeerSegment. */
                type $Shape = vicinal.broker.v1.PeerSegment.$Properties;
            }

            /**
             * Properties of a PeerWakeups.
             * @deprecated Use vicinal.broker.v1.PeerWakeups.$Properties instead.
             */
            interface IPeerWakeups extends vicinal.broker.v1.PeerWakeups.$Properties {
            }

            /** Represents a PeerWakeups. */
            class PeerWakeups {

                /**
                 * Constructs a new PeerWakeups.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PeerWakeups.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PeerWakeups rank. */
                rank: number;

                /**
                 * Creates a new PeerWakeups instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PeerWakeups instance
                 */
                static create(properties: vicinal.broker.v1.PeerWakeups.$Shape): vicinal.broker.v1.PeerWakeups & vicinal.broker.v1.PeerWakeups.$Shape;
                static create(properties?: vicinal.broker.v1.PeerWakeups.$Properties): vicinal.broker.v1.PeerWakeups;

                /**
                 * Encodes the specified PeerWakeups message. Does not implicitly {@link vicinal.broker.v1.PeerWakeups.verify|verify} messages.
                 * @param message PeerWakeups message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PeerWakeups.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PeerWakeups message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PeerWakeups & vicinal.broker.v1.PeerWakeups.$Shape} PeerWakeups
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PeerWakeups & vicinal.broker.v1.PeerWakeups.$Shape;

                /**
                 * Gets the type url for PeerWakeups
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PeerWakeups {

                /** Properties of a PeerWakeups. */
                interface $Properties {

                    /** PeerWakeups rank */
                    rank?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PeerWakeups. */
                type $Shape = vicinal.broker.v1.PeerWakeups.$Properties;
            }

            /**
             * Properties of a PeerSegmentGone.
             * @deprecated Use vicinal.broker.v1.PeerSegmentGone.$Properties instead.
             */
            interface IPeerSegmentGone extends vicinal.broker.v1.PeerSegmentGone.$Properties {
            }

            /** Represents a PeerSegmentGone. */
            class PeerSegmentGone {

                /**
                 * Constructs a new PeerSegmentGone.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PeerSegmentGone.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PeerSegmentGone rank. */
                rank: number;

                /** PeerSegmentGone segment. */
                segment: number;

                /**
                 * Creates a new PeerSegmentGone instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PeerSegmentGone instance
                 */
                static create(properties: vicinal.broker.v1.PeerSegmentGone.$Shape): vicinal.broker.v1.PeerSegmentGone & vicinal.broker.v1.PeerSegmentGone.$Shape;
                static create(properties?: vicinal.broker.v1.PeerSegmentGone.$Properties): vicinal.broker.v1.PeerSegmentGone;

                /**
                 * Encodes the specified PeerSegmentGone message. Does not implicitly {@link vicinal.broker.v1.PeerSegmentGone.verify|verify} messages.
                 * @param message PeerSegmentGone message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PeerSegmentGone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PeerSegmentGone message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PeerSegmentGone & vicinal.broker.v1.PeerSegmentGone.$Shape} PeerSegmentGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PeerSegmentGone & vicinal.broker.v1.PeerSegmentGone.$Shape;

                /**
                 * Gets the type url for PeerSegmentGone
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PeerSegmentGone {

                /** Properties of a PeerSegmentGone. */
                interface $Properties {

                    /** PeerSegmentGone rank */
                    rank?: (number|null);

                    /** PeerSegmentGone segment */
                    segment?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PeerSegmentGone. */
                type $Shape = vicinal.broker.v1.PeerSegmentGone.$Properties;
            }

            /**
             * Properties of a Done.
             * @deprecated Use vicinal.broker.v1.Done.$Properties instead.
             */
            interface IDone extends vicinal.broker.v1.Done.$Properties {
            }

            /** Represents a Done. */
            class Done {

                /**
                 * Constructs a new Done.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Done.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Done instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Done instance
                 */
                static create(properties: vicinal.broker.v1.Done.$Shape): vicinal.broker.v1.Done & vicinal.broker.v1.Done.$Shape;
                static create(properties?: vicinal.broker.v1.Done.$Properties): vicinal.broker.v1.Done;

                /**
                 * Encodes the specified Done message. Does not implicitly {@link vicinal.broker.v1.Done.verify|verify} messages.
                 * @param message Done message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Done.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Done message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Done & vicinal.broker.v1.Done.$Shape} Done
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Done & vicinal.broker.v1.Done.$Shape;

                /**
                 * Gets the type url for Done
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Done {

                /** Properties of a Done. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Done. */
                type $Shape = vicinal.broker.v1.Done.$Properties;
            }

            /**
             * Properties of an Explanation.
             * @deprecated Use vicinal.broker.v1.Explanation.$Properties instead.
             */
            interface IExplanation extends vicinal.broker.v1.Explanation.$Properties {
            }

            /** Represents an Explanation. */
            class Explanation {

                /**
                 * Constructs a new Explanation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Explanation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Explanation job. */
                job: string;

                /** Explanation a. */
                a: number;

                /** Explanation b. */
                b: number;

                /** Explanation identityA. */
                identityA?: (vicinal.broker.v1.Identity.$Properties|null);

                /** Explanation identityB. */
                identityB?: (vicinal.broker.v1.Identity.$Properties|null);

                /** Explanation channel. */
                channel?: (vicinal.broker.v1.Channel.$Properties|null);

                /** Explanation granted. */
                granted: boolean;

                /**
                 * Creates a new Explanation instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Explanation instance
                 */
                static create(properties: vicinal.broker.v1.Explanation.$Shape): vicinal.broker.v1.Explanation & vicinal.broker.v1.Explanation.$Shape;
                static create(properties?: vicinal.broker.v1.Explanation.$Properties): vicinal.broker.v1.Explanation;

                /**
                 * Encodes the specified Explanation message. Does not implicitly {@link vicinal.broker.v1.Explanation.verify|verify} messages.
                 * @param message Explanation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Explanation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Explanation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Explanation & vicinal.broker.v1.Explanation.$Shape} Explanation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Explanation & vicinal.broker.v1.Explanation.$Shape;

                /**
                 * Gets the type url for Explanation
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Explanation {

                /** Properties of an Explanation. */
                interface $Properties {

                    /** Explanation job */
                    job?: (string|null);

                    /** Explanation a */
                    a?: (number|null);

                    /** Explanation b */
                    b?: (number|null);

                    /** Explanation identityA */
                    identityA?: (vicinal.broker.v1.Identity.$Properties|null);

                    /** Explanation identityB */
                    identityB?: (vicinal.broker.v1.Identity.$Properties|null);

                    /** Explanation channel */
                    channel?: (vicinal.broker.v1.Channel.$Properties|null);

                    /** Explanation granted */
                    granted?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Explanation. */
                type $Shape = vicinal.broker.v1.Explanation.$Properties;
            }

            /**
             * Properties of a Topology.
             * @deprecated Use vicinal.broker.v1.Topology.$Properties instead.
             */
            interface ITopology extends vicinal.broker.v1.Topology.$Properties {
            }

            /** Represents a Topology. */
            class Topology {

                /**
                 * Constructs a new Topology.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Topology.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Topology json. */
                json: string;

                /**
                 * Creates a new Topology instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Topology instance
                 */
                static create(properties: vicinal.broker.v1.Topology.$Shape): vicinal.broker.v1.Topology & vicinal.broker.v1.Topology.$Shape;
                static create(properties?: vicinal.broker.v1.Topology.$Properties): vicinal.broker.v1.Topology;

                /**
                 * Encodes the specified Topology message. Does not implicitly {@link vicinal.broker.v1.Topology.verify|verify} messages.
                 * @param message Topology message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Topology.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Topology message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Topology & vicinal.broker.v1.Topology.$Shape} Topology
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Topology & vicinal.broker.v1.Topology.$Shape;

                /**
                 * Gets the type url for Topology
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Topology {

                /** Properties of a Topology. */
                interface $Properties {

                    /** Topology json */
                    json?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Topology. */
                type $Shape = vicinal.broker.v1.Topology.$Properties;
            }

            /**
             * Properties of a Counters.
             * @deprecated Use vicinal.broker.v1.Counters.$Properties instead.
             */
            interface ICounters extends vicinal.broker.v1.Counters.$Properties {
            }

            /** Represents a Counters. */
            class Counters {

                /**
                 * Constructs a new Counters.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Counters.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Counters values. */
                values: { [k: string]: number };

                /**
                 * Creates a new Counters instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Counters instance
                 */
                static create(properties: vicinal.broker.v1.Counters.$Shape): vicinal.broker.v1.Counters & vicinal.broker.v1.Counters.$Shape;
                static create(properties?: vicinal.broker.v1.Counters.$Properties): vicinal.broker.v1.Counters;

                /**
                 * Encodes the specified Counters message. Does not implicitly {@link vicinal.broker.v1.Counters.verify|verify} messages.
                 * @param message Counters message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Counters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Counters message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Counters & vicinal.broker.v1.Counters.$Shape} Counters
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Counters & vicinal.broker.v1.Counters.$Shape;

                /**
                 * Gets the type url for Counters
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Counters {

                /** Properties of a Counters. */
                interface $Properties {

                    /** Counters values */
                    values?: ({ [k: string]: number }|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Counters. */
                type $Shape = vicinal.broker.v1.Counters.$Properties;
            }

            /**
             * Properties of a Traffic.
             * @deprecated Use vicinal.broker.v1.Traffic.$Properties instead.
             */
            interface ITraffic extends vicinal.broker.v1.Traffic.$Properties {
            }

            /** Represents a Traffic. */
            class Traffic {

                /**
                 * Constructs a new Traffic.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Traffic.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Traffic job. */
                job: string;

                /** Traffic size. */
                size: number;

                /** Traffic nextRank. */
                nextRank: number;

                /** Traffic milliseconds. */
                milliseconds: number;

                /** Traffic movers. */
                movers: string[];

                /** Traffic ranks. */
                ranks: vicinal.broker.v1.RankTraffic.$Properties[];

                /**
                 * Creates a new Traffic instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Traffic instance
                 */
                static create(properties: vicinal.broker.v1.Traffic.$Shape): vicinal.broker.v1.Traffic & vicinal.broker.v1.Traffic.$Shape;
                static create(properties?: vicinal.broker.v1.Traffic.$Properties): vicinal.broker.v1.Traffic;

                /**
                 * Encodes the specified Traffic message. Does not implicitly {@link vicinal.broker.v1.Traffic.verify|verify} messages.
                 * @param message Traffic message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Traffic.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Traffic message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Traffic & vicinal.broker.v1.Traffic.$Shape} Traffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Traffic & vicinal.broker.v1.Traffic.$Shape;

                /**
                 * Gets the type url for Traffic
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Traffic {

                /** Properties of a Traffic. */
                interface $Properties {

                    /** Traffic job */
                    job?: (string|null);

                    /** Traffic size */
                    size?: (number|null);

                    /** Traffic nextRank */
                    nextRank?: (number|null);

                    /** Traffic milliseconds */
                    milliseconds?: (number|null);

                    /** Traffic movers */
                    movers?: (string[]|null);

                    /** Traffic ranks */
                    ranks?: (vicinal.broker.v1.RankTraffic.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Traffic. */
                type $Shape = vicinal.broker.v1.Traffic.$Properties;
            }

            /**
             * Properties of a RankTraffic.
             * @deprecated Use vicinal.broker.v1.RankTraffic.$Properties instead.
             */
            interface IRankTraffic extends vicinal.broker.v1.RankTraffic.$Properties {
            }

            /** Represents a RankTraffic. */
            class RankTraffic {

                /**
                 * Constructs a new RankTraffic.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RankTraffic.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RankTraffic rank. */
                rank: number;

                /** RankTraffic counters. */
                counters: { [k: string]: number };

                /** RankTraffic pairs. */
                pairs: vicinal.broker.v1.PairTraffic.$Properties[];

                /**
                 * Creates a new RankTraffic instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RankTraffic instance
                 */
                static create(properties: vicinal.broker.v1.RankTraffic.$Shape): vicinal.broker.v1.RankTraffic & vicinal.broker.v1.RankTraffic.$Shape;
                static create(properties?: vicinal.broker.v1.RankTraffic.$Properties): vicinal.broker.v1.RankTraffic;

                /**
                 * Encodes the specified RankTraffic message. Does not implicitly {@link vicinal.broker.v1.RankTraffic.verify|verify} messages.
                 * @param message RankTraffic message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RankTraffic.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RankTraffic message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RankTraffic & vicinal.broker.v1.RankTraffic.$Shape} RankTraffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RankTraffic & vicinal.broker.v1.RankTraffic.$Shape;

                /**
                 * Gets the type url for RankTraffic
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RankTraffic {

                /** Properties of a RankTraffic. */
                interface $Properties {

                    /** RankTraffic rank */
                    rank?: (number|null);

                    /** RankTraffic counters */
                    counters?: ({ [k: string]: number }|null);

                    /** RankTraffic pairs */
                    pairs?: (vicinal.broker.v1.PairTraffic.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RankTraffic. */
                type $Shape = vicinal.broker.v1.RankTraffic.$Properties;
            }

            /**
             * Properties of a PairTraffic.
             * @deprecated Use vicinal.broker.v1.PairTraffic.$Properties instead.
             */
            interface IPairTraffic extends vicinal.broker.v1.PairTraffic.$Properties {
            }

            /** Represents a PairTraffic. */
            class PairTraffic {

                /**
                 * Constructs a new PairTraffic.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PairTraffic.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PairTraffic peer. */
                peer: number;

                /** PairTraffic locality. */
                locality: string;

                /** PairTraffic moved. */
                moved: number[];

                /**
                 * Creates a new PairTraffic instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PairTraffic instance
                 */
                static create(properties: vicinal.broker.v1.PairTraffic.$Shape): vicinal.broker.v1.PairTraffic & vicinal.broker.v1.PairTraffic.$Shape;
                static create(properties?: vicinal.broker.v1.PairTraffic.$Properties): vicinal.broker.v1.PairTraffic;

                /**
                 * Encodes the specified PairTraffic message. Does not implicitly {@link vicinal.broker.v1.PairTraffic.verify|verify} messages.
                 * @param message PairTraffic message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PairTraffic.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PairTraffic message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairTraffic & vicinal.broker.v1.PairTraffic.$Shape} PairTraffic
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PairTraffic & vicinal.broker.v1.PairTraffic.$Shape;

                /**
                 * Gets the type url for PairTraffic
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PairTraffic {

                /** Properties of a PairTraffic. */
                interface $Properties {

                    /** PairTraffic peer */
                    peer?: (number|null);

                    /** PairTraffic locality */
                    locality?: (string|null);

                    /** PairTraffic moved */
                    moved?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PairTraffic. */
                type $Shape = vicinal.broker.v1.PairTraffic.$Properties;
            }

            /**
             * Properties of a Refusal.
             * @deprecated Use vicinal.broker.v1.Refusal.$Properties instead.
             */
            interface IRefusal extends vicinal.broker.v1.Refusal.$Properties {
            }

            /** Represents a Refusal. */
            class Refusal {

                /**
                 * Constructs a new Refusal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Refusal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Refusal code. */
                code: number;

                /** Refusal name. */
                name: string;

                /** Refusal message. */
                message: string;

                /** Refusal cure. */
                cure: string;

                /** Refusal fatal. */
                fatal: boolean;

                /** Refusal ranks. */
                ranks: number[];

                /**
                 * Creates a new Refusal instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Refusal instance
                 */
                static create(properties: vicinal.broker.v1.Refusal.$Shape): vicinal.broker.v1.Refusal & vicinal.broker.v1.Refusal.$Shape;
                static create(properties?: vicinal.broker.v1.Refusal.$Properties): vicinal.broker.v1.Refusal;

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link vicinal.broker.v1.Refusal.verify|verify} messages.
                 * @param message Refusal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Refusal & vicinal.broker.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Refusal & vicinal.broker.v1.Refusal.$Shape;

                /**
                 * Gets the type url for Refusal
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Refusal {

                /** Properties of a Refusal. */
                interface $Properties {

                    /** Refusal code */
                    code?: (number|null);

                    /** Refusal name */
                    name?: (string|null);

                    /** Refusal message */
                    message?: (string|null);

                    /** Refusal cure */
                    cure?: (string|null);

                    /** Refusal fatal */
                    fatal?: (boolean|null);

                    /** Refusal ranks */
                    ranks?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Refusal. */
                type $Shape = vicinal.broker.v1.Refusal.$Properties;
            }

            /**
             * Properties of a Draining.
             * @deprecated Use vicinal.broker.v1.Draining.$Properties instead.
             */
            interface IDraining extends vicinal.broker.v1.Draining.$Properties {
            }

            /** Represents a Draining. */
            class Draining {

                /**
                 * Constructs a new Draining.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Draining.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Draining reason. */
                reason: string;

                /**
                 * Creates a new Draining instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Draining instance
                 */
                static create(properties: vicinal.broker.v1.Draining.$Shape): vicinal.broker.v1.Draining & vicinal.broker.v1.Draining.$Shape;
                static create(properties?: vicinal.broker.v1.Draining.$Properties): vicinal.broker.v1.Draining;

                /**
                 * Encodes the specified Draining message. Does not implicitly {@link vicinal.broker.v1.Draining.verify|verify} messages.
                 * @param message Draining message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Draining.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Draining message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Draining & vicinal.broker.v1.Draining.$Shape} Draining
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Draining & vicinal.broker.v1.Draining.$Shape;

                /**
                 * Gets the type url for Draining
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Draining {

                /** Properties of a Draining. */
                interface $Properties {

                    /** Draining reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Draining. */
                type $Shape = vicinal.broker.v1.Draining.$Properties;
            }

            /**
             * Properties of a NeighbourFrame.
             * @deprecated Use vicinal.broker.v1.NeighbourFrame.$Properties instead.
             */
            interface INeighbourFrame extends vicinal.broker.v1.NeighbourFrame.$Properties {
            }

            /** Represents a NeighbourFrame. */
            class NeighbourFrame {

                /**
                 * Constructs a new NeighbourFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.NeighbourFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NeighbourFrame hello. */
                hello?: (vicinal.broker.v1.NeighbourHello.$Properties|null);

                /** NeighbourFrame adoptRequest. */
                adoptRequest?: (vicinal.broker.v1.AdoptRequest.$Properties|null);

                /** NeighbourFrame adoptAnswer. */
                adoptAnswer?: (vicinal.broker.v1.AdoptAnswer.$Properties|null);

                /** NeighbourFrame placed. */
                placed?: (vicinal.broker.v1.PlacedNotice.$Properties|null);

                /** NeighbourFrame rankHere. */
                rankHere?: (vicinal.broker.v1.RankHere.$Properties|null);

                /** NeighbourFrame rankGone. */
                rankGone?: (vicinal.broker.v1.RankGone.$Properties|null);

                /** NeighbourFrame pairOffer. */
                pairOffer?: (vicinal.broker.v1.PairOffer.$Properties|null);

                /** NeighbourFrame pairRefused. */
                pairRefused?: (vicinal.broker.v1.PairRefused.$Properties|null);

                /** NeighbourFrame arenaOffer. */
                arenaOffer?: (vicinal.broker.v1.ArenaOffer.$Properties|null);

                /** NeighbourFrame arenaGone. */
                arenaGone?: (vicinal.broker.v1.ArenaGone.$Properties|null);

                /** NeighbourFrame wake. */
                wake?: (vicinal.broker.v1.Wake.$Properties|null);

                /** NeighbourFrame regionBorrow. */
                regionBorrow?: (vicinal.broker.v1.RegionBorrow.$Properties|null);

                /** NeighbourFrame regionLent. */
                regionLent?: (vicinal.broker.v1.RegionLent.$Properties|null);

                /** NeighbourFrame regionReturn. */
                regionReturn?: (vicinal.broker.v1.RegionReturn.$Properties|null);

                /** NeighbourFrame partEnded. */
                partEnded?: (vicinal.broker.v1.PartEnded.$Properties|null);

                /** NeighbourFrame regionHeld. */
                regionHeld?: (vicinal.broker.v1.RegionHeld.$Properties|null);

                /** NeighbourFrame partKept. */
                partKept?: (vicinal.broker.v1.PartKept.$Properties|null);

                /** NeighbourFrame machineEnded. */
                machineEnded?: (vicinal.broker.v1.MachineEnded.$Properties|null);

                /** NeighbourFrame windowOffer. */
                windowOffer?: (vicinal.broker.v1.WindowOffer.$Properties|null);

                /** NeighbourFrame windowGone. */
                windowGone?: (vicinal.broker.v1.WindowGone.$Properties|null);

                /** NeighbourFrame body. */
                body?: ("hello"|"adoptRequest"|"adoptAnswer"|"placed"|"rankHere"|"rankGone"|"pairOffer"|"pairRefused"|"arenaOffer"|"arenaGone"|"wake"|"regionBorrow"|"regionLent"|"regionReturn"|"partEnded"|"regionHeld"|"partKept"|"machineEnded"|"windowOffer"|"windowGone");

                /**
                 * Creates a new NeighbourFrame instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NeighbourFrame instance
                 */
                static create(properties: vicinal.broker.v1.NeighbourFrame.$Shape): vicinal.broker.v1.NeighbourFrame & vicinal.broker.v1.NeighbourFrame.$Shape;
                static create(properties?: vicinal.broker.v1.NeighbourFrame.$Properties): vicinal.broker.v1.NeighbourFrame;

                /**
                 * Encodes the specified NeighbourFrame message. Does not implicitly {@link vicinal.broker.v1.NeighbourFrame.verify|verify} messages.
                 * @param message NeighbourFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.NeighbourFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NeighbourFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.NeighbourFrame & vicinal.broker.v1.NeighbourFrame.$Shape} NeighbourFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.NeighbourFrame & vicinal.broker.v1.NeighbourFrame.$Shape;

                /**
                 * Gets the type url for NeighbourFrame
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace NeighbourFrame {

                /** Properties of a NeighbourFrame. */
                interface $Properties {

                    /** NeighbourFrame hello */
                    hello?: (vicinal.broker.v1.NeighbourHello.$Properties|null);

                    /** NeighbourFrame adoptRequest */
                    adoptRequest?: (vicinal.broker.v1.AdoptRequest.$Properties|null);

                    /** NeighbourFrame adoptAnswer */
                    adoptAnswer?: (vicinal.broker.v1.AdoptAnswer.$Properties|null);

                    /** NeighbourFrame placed */
                    placed?: (vicinal.broker.v1.PlacedNotice.$Properties|null);

                    /** NeighbourFrame rankHere */
                    rankHere?: (vicinal.broker.v1.RankHere.$Properties|null);

                    /** NeighbourFrame rankGone */
                    rankGone?: (vicinal.broker.v1.RankGone.$Properties|null);

                    /** NeighbourFrame pairOffer */
                    pairOffer?: (vicinal.broker.v1.PairOffer.$Properties|null);

                    /** NeighbourFrame pairRefused */
                    pairRefused?: (vicinal.broker.v1.PairRefused.$Properties|null);

                    /** NeighbourFrame arenaOffer */
                    arenaOffer?: (vicinal.broker.v1.ArenaOffer.$Properties|null);

                    /** NeighbourFrame arenaGone */
                    arenaGone?: (vicinal.broker.v1.ArenaGone.$Properties|null);

                    /** NeighbourFrame wake */
                    wake?: (vicinal.broker.v1.Wake.$Properties|null);

                    /** NeighbourFrame regionBorrow */
                    regionBorrow?: (vicinal.broker.v1.RegionBorrow.$Properties|null);

                    /** NeighbourFrame regionLent */
                    regionLent?: (vicinal.broker.v1.RegionLent.$Properties|null);

                    /** NeighbourFrame regionReturn */
                    regionReturn?: (vicinal.broker.v1.RegionReturn.$Properties|null);

                    /** NeighbourFrame partEnded */
                    partEnded?: (vicinal.broker.v1.PartEnded.$Properties|null);

                    /** NeighbourFrame regionHeld */
                    regionHeld?: (vicinal.broker.v1.RegionHeld.$Properties|null);

                    /** NeighbourFrame partKept */
                    partKept?: (vicinal.broker.v1.PartKept.$Properties|null);

                    /** NeighbourFrame machineEnded */
                    machineEnded?: (vicinal.broker.v1.MachineEnded.$Properties|null);

                    /** NeighbourFrame windowOffer */
                    windowOffer?: (vicinal.broker.v1.WindowOffer.$Properties|null);

                    /** NeighbourFrame windowGone */
                    windowGone?: (vicinal.broker.v1.WindowGone.$Properties|null);

                    /** NeighbourFrame body */
                    body?: ("hello"|"adoptRequest"|"adoptAnswer"|"placed"|"rankHere"|"rankGone"|"pairOffer"|"pairRefused"|"arenaOffer"|"arenaGone"|"wake"|"regionBorrow"|"regionLent"|"regionReturn"|"partEnded"|"regionHeld"|"partKept"|"machineEnded"|"windowOffer"|"windowGone");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a NeighbourFrame. */
                type $Shape = {
                  hello?: vicinal.broker.v1.NeighbourHello.$Shape|null;
                  adoptRequest?: vicinal.broker.v1.AdoptRequest.$Shape|null;
                  adoptAnswer?: vicinal.broker.v1.AdoptAnswer.$Shape|null;
                  placed?: vicinal.broker.v1.PlacedNotice.$Shape|null;
                  rankHere?: vicinal.broker.v1.RankHere.$Shape|null;
                  rankGone?: vicinal.broker.v1.RankGone.$Shape|null;
                  pairOffer?: vicinal.broker.v1.PairOffer.$Shape|null;
                  pairRefused?: vicinal.broker.v1.PairRefused.$Shape|null;
                  arenaOffer?: vicinal.broker.v1.ArenaOffer.$Shape|null;
                  arenaGone?: vicinal.broker.v1.ArenaGone.$Shape|null;
                  wake?: vicinal.broker.v1.Wake.$Shape|null;
                  regionBorrow?: vicinal.broker.v1.RegionBorrow.$Shape|null;
                  regionLent?: vicinal.broker.v1.RegionLent.$Shape|null;
                  regionReturn?: vicinal.broker.v1.RegionReturn.$Shape|null;
                  partEnded?: vicinal.broker.v1.PartEnded.$Shape|null;
                  regionHeld?: vicinal.broker.v1.RegionHeld.$Shape|null;
                  partKept?: vicinal.broker.v1.PartKept.$Shape|null;
                  machineEnded?: vicinal.broker.v1.MachineEnded.$Shape|null;
                  windowOffer?: vicinal.broker.v1.WindowOffer.$Shape|null;
                  windowGone?: vicinal.broker.v1.WindowGone.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "hello"; hello: vicinal.broker.v1.NeighbourHello.$Shape; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "adoptRequest"; hello?: null; adoptRequest: vicinal.broker.v1.AdoptRequest.$Shape; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "adoptAnswer"; hello?: null; adoptRequest?: null; adoptAnswer: vicinal.broker.v1.AdoptAnswer.$Shape; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "placed"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed: vicinal.broker.v1.PlacedNotice.$Shape; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "rankHere"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere: vicinal.broker.v1.RankHere.$Shape; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "rankGone"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone: vicinal.broker.v1.RankGone.$Shape; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "pairOffer"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer: vicinal.broker.v1.PairOffer.$Shape; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "pairRefused"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused: vicinal.broker.v1.PairRefused.$Shape; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "arenaOffer"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer: vicinal.broker.v1.ArenaOffer.$Shape; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "arenaGone"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone: vicinal.broker.v1.ArenaGone.$Shape; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "wake"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake: vicinal.broker.v1.Wake.$Shape; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "regionBorrow"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow: vicinal.broker.v1.RegionBorrow.$Shape; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "regionLent"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent: vicinal.broker.v1.RegionLent.$Shape; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "regionReturn"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn: vicinal.broker.v1.RegionReturn.$Shape; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "partEnded"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded: vicinal.broker.v1.PartEnded.$Shape; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "regionHeld"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld: vicinal.broker.v1.RegionHeld.$Shape; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "partKept"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept: vicinal.broker.v1.PartKept.$Shape; machineEnded?: null; windowOffer?: null; windowGone?: null }|{ body?: "machineEnded"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded: vicinal.broker.v1.MachineEnded.$Shape; windowOffer?: null; windowGone?: null }|{ body?: "windowOffer"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer: vicinal.broker.v1.WindowOffer.$Shape; windowGone?: null }|{ body?: "windowGone"; hello?: null; adoptRequest?: null; adoptAnswer?: null; placed?: null; rankHere?: null; rankGone?: null; pairOffer?: null; pairRefused?: null; arenaOffer?: null; arenaGone?: null; wake?: null; regionBorrow?: null; regionLent?: null; regionReturn?: null; partEnded?: null; regionHeld?: null; partKept?: null; machineEnded?: null; windowOffer?: null; windowGone: vicinal.broker.v1.WindowGone.$Shape })
                );
            }

            /**
             * Properties of a NeighbourHello.
             * @deprecated Use vicinal.broker.v1.NeighbourHello.$Properties instead.
             */
            interface INeighbourHello extends vicinal.broker.v1.NeighbourHello.$Properties {
            }

            /** Represents a NeighbourHello. */
            class NeighbourHello {

                /**
                 * Constructs a new NeighbourHello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.NeighbourHello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NeighbourHello versionMin. */
                versionMin: number;

                /** NeighbourHello versionMax. */
                versionMax: number;

                /** NeighbourHello software. */
                software: string;

                /** NeighbourHello host. */
                host: string;

                /** NeighbourHello hypervisor. */
                hypervisor: string;

                /** NeighbourHello kernel. */
                kernel: string;

                /**
                 * Creates a new NeighbourHello instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NeighbourHello instance
                 */
                static create(properties: vicinal.broker.v1.NeighbourHello.$Shape): vicinal.broker.v1.NeighbourHello & vicinal.broker.v1.NeighbourHello.$Shape;
                static create(properties?: vicinal.broker.v1.NeighbourHello.$Properties): vicinal.broker.v1.NeighbourHello;

                /**
                 * Encodes the specified NeighbourHello message. Does not implicitly {@link vicinal.broker.v1.NeighbourHello.verify|verify} messages.
                 * @param message NeighbourHello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.NeighbourHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NeighbourHello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.NeighbourHello & vicinal.broker.v1.NeighbourHello.$Shape} NeighbourHello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.NeighbourHello & vicinal.broker.v1.NeighbourHello.$Shape;

                /**
                 * Gets the type url for NeighbourHello
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace NeighbourHello {

                /** Properties of a NeighbourHello. */
                interface $Properties {

                    /** NeighbourHello versionMin */
                    versionMin?: (number|null);

                    /** NeighbourHello versionMax */
                    versionMax?: (number|null);

                    /** NeighbourHello software */
                    software?: (string|null);

                    /** NeighbourHello host */
                    host?: (string|null);

                    /** NeighbourHello hypervisor */
                    hypervisor?: (string|null);

                    /** NeighbourHello kernel */
                    kernel?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NeighbourHello. */
                type $Shape = vicinal.broker.v1.NeighbourHello.$Properties;
            }

            /**
             * Properties of a JobDescription.
             * @deprecated Use vicinal.broker.v1.JobDescription.$Properties instead.
             */
            interface IJobDescription extends vicinal.broker.v1.JobDescription.$Properties {
            }

            /** Represents a JobDescription. */
            class JobDescription {

                /**
                 * Constructs a new JobDescription.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.JobDescription.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** JobDescription job. */
                job: string;

                /** JobDescription size. */
                size: number;

                /** JobDescription name. */
                name: string;

                /** JobDescription policy. */
                policy: string;

                /** JobDescription require. */
                require: string;

                /** JobDescription ringBytes. */
                ringBytes: number;

                /** JobDescription ringsPerBank. */
                ringsPerBank: number;

                /** JobDescription region. */
                region: Uint8Array;

                /** JobDescription kernels. */
                kernels: number[];

                /**
                 * Creates a new JobDescription instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns JobDescription instance
                 */
                static create(properties: vicinal.broker.v1.JobDescription.$Shape): vicinal.broker.v1.JobDescription & vicinal.broker.v1.JobDescription.$Shape;
                static create(properties?: vicinal.broker.v1.JobDescription.$Properties): vicinal.broker.v1.JobDescription;

                /**
                 * Encodes the specified JobDescription message. Does not implicitly {@link vicinal.broker.v1.JobDescription.verify|verify} messages.
                 * @param message JobDescription message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.JobDescription.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a JobDescription message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.JobDescription & vicinal.broker.v1.JobDescription.$Shape} JobDescription
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.JobDescription & vicinal.broker.v1.JobDescription.$Shape;

                /**
                 * Gets the type url for JobDescription
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace JobDescription {

                /** Properties of a JobDescription. */
                interface $Properties {

                    /** JobDescription job */
                    job?: (string|null);

                    /** JobDescription size */
                    size?: (number|null);

                    /** JobDescription name */
                    name?: (string|null);

                    /** JobDescription policy */
                    policy?: (string|null);

                    /** JobDescription require */
                    require?: (string|null);

                    /** JobDescription ringBytes */
                    ringBytes?: (number|null);

                    /** JobDescription ringsPerBank */
                    ringsPerBank?: (number|null);

                    /** JobDescription region */
                    region?: (Uint8Array|null);

                    /** JobDescription kernels */
                    kernels?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a JobDescription. */
                type $Shape = vicinal.broker.v1.JobDescription.$Properties;
            }

            /**
             * Properties of an AdoptRequest.
             * @deprecated Use vicinal.broker.v1.AdoptRequest.$Properties instead.
             */
            interface IAdoptRequest extends vicinal.broker.v1.AdoptRequest.$Properties {
            }

            /** Represents an AdoptRequest. */
            class AdoptRequest {

                /**
                 * Constructs a new AdoptRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.AdoptRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AdoptRequest request. */
                request: number;

                /** AdoptRequest job. */
                job: string;

                /** AdoptRequest ranks. */
                ranks: number;

                /** AdoptRequest nonce. */
                nonce: Uint8Array;

                /** AdoptRequest proof. */
                proof: Uint8Array;

                /**
                 * Creates a new AdoptRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AdoptRequest instance
                 */
                static create(properties: vicinal.broker.v1.AdoptRequest.$Shape): vicinal.broker.v1.AdoptRequest & vicinal.broker.v1.AdoptRequest.$Shape;
                static create(properties?: vicinal.broker.v1.AdoptRequest.$Properties): vicinal.broker.v1.AdoptRequest;

                /**
                 * Encodes the specified AdoptRequest message. Does not implicitly {@link vicinal.broker.v1.AdoptRequest.verify|verify} messages.
                 * @param message AdoptRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.AdoptRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AdoptRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.AdoptRequest & vicinal.broker.v1.AdoptRequest.$Shape} AdoptRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.AdoptRequest & vicinal.broker.v1.AdoptRequest.$Shape;

                /**
                 * Gets the type url for AdoptRequest
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace AdoptRequest {

                /** Properties of an AdoptRequest. */
                interface $Properties {

                    /** AdoptRequest request */
                    request?: (number|null);

                    /** AdoptRequest job */
                    job?: (string|null);

                    /** AdoptRequest ranks */
                    ranks?: (number|null);

                    /** AdoptRequest nonce */
                    nonce?: (Uint8Array|null);

                    /** AdoptRequest proof */
                    proof?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AdoptRequest. */
                type $Shape = vicinal.broker.v1.AdoptRequest.$Properties;
            }

            /**
             * Properties of an AdoptAnswer.
             * @deprecated Use vicinal.broker.v1.AdoptAnswer.$Properties instead.
             */
            interface IAdoptAnswer extends vicinal.broker.v1.AdoptAnswer.$Properties {
            }

            /** Represents an AdoptAnswer. */
            class AdoptAnswer {

                /**
                 * Constructs a new AdoptAnswer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.AdoptAnswer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AdoptAnswer request. */
                request: number;

                /** AdoptAnswer unknown. */
                unknown: boolean;

                /** AdoptAnswer refusal. */
                refusal: string;

                /** AdoptAnswer job. */
                job?: (vicinal.broker.v1.JobDescription.$Properties|null);

                /** AdoptAnswer ranks. */
                ranks: number[];

                /** AdoptAnswer proof. */
                proof: Uint8Array;

                /**
                 * Creates a new AdoptAnswer instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AdoptAnswer instance
                 */
                static create(properties: vicinal.broker.v1.AdoptAnswer.$Shape): vicinal.broker.v1.AdoptAnswer & vicinal.broker.v1.AdoptAnswer.$Shape;
                static create(properties?: vicinal.broker.v1.AdoptAnswer.$Properties): vicinal.broker.v1.AdoptAnswer;

                /**
                 * Encodes the specified AdoptAnswer message. Does not implicitly {@link vicinal.broker.v1.AdoptAnswer.verify|verify} messages.
                 * @param message AdoptAnswer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.AdoptAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AdoptAnswer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.AdoptAnswer & vicinal.broker.v1.AdoptAnswer.$Shape} AdoptAnswer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.AdoptAnswer & vicinal.broker.v1.AdoptAnswer.$Shape;

                /**
                 * Gets the type url for AdoptAnswer
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace AdoptAnswer {

                /** Properties of an AdoptAnswer. */
                interface $Properties {

                    /** AdoptAnswer request */
                    request?: (number|null);

                    /** AdoptAnswer unknown */
                    unknown?: (boolean|null);

                    /** AdoptAnswer refusal */
                    refusal?: (string|null);

                    /** AdoptAnswer job */
                    job?: (vicinal.broker.v1.JobDescription.$Properties|null);

                    /** AdoptAnswer ranks */
                    ranks?: (number[]|null);

                    /** AdoptAnswer proof */
                    proof?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AdoptAnswer. */
                type $Shape = vicinal.broker.v1.AdoptAnswer.$Properties;
            }

            /**
             * Properties of a PlacedNotice.
             * @deprecated Use vicinal.broker.v1.PlacedNotice.$Properties instead.
             */
            interface IPlacedNotice extends vicinal.broker.v1.PlacedNotice.$Properties {
            }

            /** Represents a PlacedNotice. */
            class PlacedNotice {

                /**
                 * Constructs a new PlacedNotice.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PlacedNotice.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PlacedNotice job. */
                job: string;

                /** PlacedNotice kernels. */
                kernels: number[];

                /**
                 * Creates a new PlacedNotice instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PlacedNotice instance
                 */
                static create(properties: vicinal.broker.v1.PlacedNotice.$Shape): vicinal.broker.v1.PlacedNotice & vicinal.broker.v1.PlacedNotice.$Shape;
                static create(properties?: vicinal.broker.v1.PlacedNotice.$Properties): vicinal.broker.v1.PlacedNotice;

                /**
                 * Encodes the specified PlacedNotice message. Does not implicitly {@link vicinal.broker.v1.PlacedNotice.verify|verify} messages.
                 * @param message PlacedNotice message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PlacedNotice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PlacedNotice message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PlacedNotice & vicinal.broker.v1.PlacedNotice.$Shape} PlacedNotice
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PlacedNotice & vicinal.broker.v1.PlacedNotice.$Shape;

                /**
                 * Gets the type url for PlacedNotice
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PlacedNotice {

                /** Properties of a PlacedNotice. */
                interface $Properties {

                    /** PlacedNotice job */
                    job?: (string|null);

                    /** PlacedNotice kernels */
                    kernels?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PlacedNotice. */
                type $Shape = vicinal.broker.v1.PlacedNotice.$Properties;
            }

            /**
             * Properties of a RankHere.
             * @deprecated Use vicinal.broker.v1.RankHere.$Properties instead.
             */
            interface IRankHere extends vicinal.broker.v1.RankHere.$Properties {
            }

            /** Represents a RankHere. */
            class RankHere {

                /**
                 * Constructs a new RankHere.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RankHere.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RankHere job. */
                job: string;

                /** RankHere rank. */
                rank: number;

                /** RankHere identity. */
                identity?: (vicinal.broker.v1.Identity.$Properties|null);

                /**
                 * Creates a new RankHere instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RankHere instance
                 */
                static create(properties: vicinal.broker.v1.RankHere.$Shape): vicinal.broker.v1.RankHere & vicinal.broker.v1.RankHere.$Shape;
                static create(properties?: vicinal.broker.v1.RankHere.$Properties): vicinal.broker.v1.RankHere;

                /**
                 * Encodes the specified RankHere message. Does not implicitly {@link vicinal.broker.v1.RankHere.verify|verify} messages.
                 * @param message RankHere message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RankHere.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RankHere message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RankHere & vicinal.broker.v1.RankHere.$Shape} RankHere
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RankHere & vicinal.broker.v1.RankHere.$Shape;

                /**
                 * Gets the type url for RankHere
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RankHere {

                /** Properties of a RankHere. */
                interface $Properties {

                    /** RankHere job */
                    job?: (string|null);

                    /** RankHere rank */
                    rank?: (number|null);

                    /** RankHere identity */
                    identity?: (vicinal.broker.v1.Identity.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RankHere. */
                type $Shape = vicinal.broker.v1.RankHere.$Properties;
            }

            /**
             * Properties of a RankGone.
             * @deprecated Use vicinal.broker.v1.RankGone.$Properties instead.
             */
            interface IRankGone extends vicinal.broker.v1.RankGone.$Properties {
            }

            /** Represents a RankGone. */
            class RankGone {

                /**
                 * Constructs a new RankGone.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RankGone.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RankGone job. */
                job: string;

                /** RankGone rank. */
                rank: number;

                /** RankGone died. */
                died: boolean;

                /** RankGone reason. */
                reason: string;

                /**
                 * Creates a new RankGone instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RankGone instance
                 */
                static create(properties: vicinal.broker.v1.RankGone.$Shape): vicinal.broker.v1.RankGone & vicinal.broker.v1.RankGone.$Shape;
                static create(properties?: vicinal.broker.v1.RankGone.$Properties): vicinal.broker.v1.RankGone;

                /**
                 * Encodes the specified RankGone message. Does not implicitly {@link vicinal.broker.v1.RankGone.verify|verify} messages.
                 * @param message RankGone message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RankGone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RankGone message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RankGone & vicinal.broker.v1.RankGone.$Shape} RankGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RankGone & vicinal.broker.v1.RankGone.$Shape;

                /**
                 * Gets the type url for RankGone
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RankGone {

                /** Properties of a RankGone. */
                interface $Properties {

                    /** RankGone job */
                    job?: (string|null);

                    /** RankGone rank */
                    rank?: (number|null);

                    /** RankGone died */
                    died?: (boolean|null);

                    /** RankGone reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RankGone. */
                type $Shape = vicinal.broker.v1.RankGone.$Properties;
            }

            /**
             * Properties of a RegionPlace.
             * @deprecated Use vicinal.broker.v1.RegionPlace.$Properties instead.
             */
            interface IRegionPlace extends vicinal.broker.v1.RegionPlace.$Properties {
            }

            /** Represents a RegionPlace. */
            class RegionPlace {

                /**
                 * Constructs a new RegionPlace.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RegionPlace.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RegionPlace segment. */
                segment: number;

                /** RegionPlace offset. */
                offset: number;

                /** RegionPlace bytes. */
                bytes: number;

                /**
                 * Creates a new RegionPlace instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RegionPlace instance
                 */
                static create(properties: vicinal.broker.v1.RegionPlace.$Shape): vicinal.broker.v1.RegionPlace & vicinal.broker.v1.RegionPlace.$Shape;
                static create(properties?: vicinal.broker.v1.RegionPlace.$Properties): vicinal.broker.v1.RegionPlace;

                /**
                 * Encodes the specified RegionPlace message. Does not implicitly {@link vicinal.broker.v1.RegionPlace.verify|verify} messages.
                 * @param message RegionPlace message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RegionPlace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RegionPlace message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionPlace & vicinal.broker.v1.RegionPlace.$Shape} RegionPlace
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RegionPlace & vicinal.broker.v1.RegionPlace.$Shape;

                /**
                 * Gets the type url for RegionPlace
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RegionPlace {

                /** Properties of a RegionPlace. */
                interface $Properties {

                    /** RegionPlace segment */
                    segment?: (number|null);

                    /** RegionPlace offset */
                    offset?: (number|null);

                    /** RegionPlace bytes */
                    bytes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RegionPlace. */
                type $Shape = vicinal.broker.v1.RegionPlace.$Properties;
            }

            /**
             * Properties of a PairOffer.
             * @deprecated Use vicinal.broker.v1.PairOffer.$Properties instead.
             */
            interface IPairOffer extends vicinal.broker.v1.PairOffer.$Properties {
            }

            /** Represents a PairOffer. */
            class PairOffer {

                /**
                 * Constructs a new PairOffer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PairOffer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PairOffer job. */
                job: string;

                /** PairOffer from. */
                from: number;

                /** PairOffer to. */
                to: number;

                /** PairOffer head. */
                head?: (vicinal.broker.v1.RegionPlace.$Properties|null);

                /** PairOffer bank. */
                bank?: (vicinal.broker.v1.RegionPlace.$Properties|null);

                /** PairOffer ring. */
                ring: number;

                /** PairOffer arenas. */
                arenas: vicinal.broker.v1.RegionPlace.$Properties[];

                /** PairOffer again. */
                again: boolean;

                /**
                 * Creates a new PairOffer instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PairOffer instance
                 */
                static create(properties: vicinal.broker.v1.PairOffer.$Shape): vicinal.broker.v1.PairOffer & vicinal.broker.v1.PairOffer.$Shape;
                static create(properties?: vicinal.broker.v1.PairOffer.$Properties): vicinal.broker.v1.PairOffer;

                /**
                 * Encodes the specified PairOffer message. Does not implicitly {@link vicinal.broker.v1.PairOffer.verify|verify} messages.
                 * @param message PairOffer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PairOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PairOffer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairOffer & vicinal.broker.v1.PairOffer.$Shape} PairOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PairOffer & vicinal.broker.v1.PairOffer.$Shape;

                /**
                 * Gets the type url for PairOffer
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PairOffer {

                /** Properties of a PairOffer. */
                interface $Properties {

                    /** PairOffer job */
                    job?: (string|null);

                    /** PairOffer from */
                    from?: (number|null);

                    /** PairOffer to */
                    to?: (number|null);

                    /** PairOffer head */
                    head?: (vicinal.broker.v1.RegionPlace.$Properties|null);

                    /** PairOffer bank */
                    bank?: (vicinal.broker.v1.RegionPlace.$Properties|null);

                    /** PairOffer ring */
                    ring?: (number|null);

                    /** PairOffer arenas */
                    arenas?: (vicinal.broker.v1.RegionPlace.$Properties[]|null);

                    /** PairOffer again */
                    again?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PairOffer. */
                type $Shape = vicinal.broker.v1.PairOffer.$Properties;
            }

            /**
             * Properties of a PairRefused.
             * @deprecated Use vicinal.broker.v1.PairRefused.$Properties instead.
             */
            interface IPairRefused extends vicinal.broker.v1.PairRefused.$Properties {
            }

            /** Represents a PairRefused. */
            class PairRefused {

                /**
                 * Constructs a new PairRefused.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PairRefused.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PairRefused job. */
                job: string;

                /** PairRefused from. */
                from: number;

                /** PairRefused to. */
                to: number;

                /** PairRefused code. */
                code: number;

                /** PairRefused message. */
                message: string;

                /**
                 * Creates a new PairRefused instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PairRefused instance
                 */
                static create(properties: vicinal.broker.v1.PairRefused.$Shape): vicinal.broker.v1.PairRefused & vicinal.broker.v1.PairRefused.$Shape;
                static create(properties?: vicinal.broker.v1.PairRefused.$Properties): vicinal.broker.v1.PairRefused;

                /**
                 * Encodes the specified PairRefused message. Does not implicitly {@link vicinal.broker.v1.PairRefused.verify|verify} messages.
                 * @param message PairRefused message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PairRefused.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PairRefused message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PairRefused & vicinal.broker.v1.PairRefused.$Shape} PairRefused
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PairRefused & vicinal.broker.v1.PairRefused.$Shape;

                /**
                 * Gets the type url for PairRefused
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PairRefused {

                /** Properties of a PairRefused. */
                interface $Properties {

                    /** PairRefused job */
                    job?: (string|null);

                    /** PairRefused from */
                    from?: (number|null);

                    /** PairRefused to */
                    to?: (number|null);

                    /** PairRefused code */
                    code?: (number|null);

                    /** PairRefused message */
                    message?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PairRefused. */
                type $Shape = vicinal.broker.v1.PairRefused.$Properties;
            }

            /**
             * Properties of an ArenaOffer.
             * @deprecated Use vicinal.broker.v1.ArenaOffer.$Properties instead.
             */
            interface IArenaOffer extends vicinal.broker.v1.ArenaOffer.$Properties {
            }

            /** Represents an ArenaOffer. */
            class ArenaOffer {

                /**
                 * Constructs a new ArenaOffer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.ArenaOffer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ArenaOffer job. */
                job: string;

                /** ArenaOffer rank. */
                rank: number;

                /** ArenaOffer arena. */
                arena?: (vicinal.broker.v1.RegionPlace.$Properties|null);

                /**
                 * Creates a new ArenaOffer instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ArenaOffer instance
                 */
                static create(properties: vicinal.broker.v1.ArenaOffer.$Shape): vicinal.broker.v1.ArenaOffer & vicinal.broker.v1.ArenaOffer.$Shape;
                static create(properties?: vicinal.broker.v1.ArenaOffer.$Properties): vicinal.broker.v1.ArenaOffer;

                /**
                 * Encodes the specified ArenaOffer message. Does not implicitly {@link vicinal.broker.v1.ArenaOffer.verify|verify} messages.
                 * @param message ArenaOffer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.ArenaOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ArenaOffer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.ArenaOffer & vicinal.broker.v1.ArenaOffer.$Shape} ArenaOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.ArenaOffer & vicinal.broker.v1.ArenaOffer.$Shape;

                /**
                 * Gets the type url for ArenaOffer
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace ArenaOffer {

                /** Properties of an ArenaOffer. */
                interface $Properties {

                    /** ArenaOffer job */
                    job?: (string|null);

                    /** ArenaOffer rank */
                    rank?: (number|null);

                    /** ArenaOffer arena */
                    arena?: (vicinal.broker.v1.RegionPlace.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ArenaOffer. */
                type $Shape = vicinal.broker.v1.ArenaOffer.$Properties;
            }

            /**
             * Properties of an ArenaGone.
             * @deprecated Use vicinal.broker.v1.ArenaGone.$Properties instead.
             */
            interface IArenaGone extends vicinal.broker.v1.ArenaGone.$Properties {
            }

            /** Represents an ArenaGone. */
            class ArenaGone {

                /**
                 * Constructs a new ArenaGone.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.ArenaGone.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ArenaGone job. */
                job: string;

                /** ArenaGone rank. */
                rank: number;

                /** ArenaGone segment. */
                segment: number;

                /**
                 * Creates a new ArenaGone instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ArenaGone instance
                 */
                static create(properties: vicinal.broker.v1.ArenaGone.$Shape): vicinal.broker.v1.ArenaGone & vicinal.broker.v1.ArenaGone.$Shape;
                static create(properties?: vicinal.broker.v1.ArenaGone.$Properties): vicinal.broker.v1.ArenaGone;

                /**
                 * Encodes the specified ArenaGone message. Does not implicitly {@link vicinal.broker.v1.ArenaGone.verify|verify} messages.
                 * @param message ArenaGone message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.ArenaGone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ArenaGone message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.ArenaGone & vicinal.broker.v1.ArenaGone.$Shape} ArenaGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.ArenaGone & vicinal.broker.v1.ArenaGone.$Shape;

                /**
                 * Gets the type url for ArenaGone
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace ArenaGone {

                /** Properties of an ArenaGone. */
                interface $Properties {

                    /** ArenaGone job */
                    job?: (string|null);

                    /** ArenaGone rank */
                    rank?: (number|null);

                    /** ArenaGone segment */
                    segment?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ArenaGone. */
                type $Shape = vicinal.broker.v1.ArenaGone.$Properties;
            }

            /**
             * Properties of a WindowOffer.
             * @deprecated Use vicinal.broker.v1.WindowOffer.$Properties instead.
             */
            interface IWindowOffer extends vicinal.broker.v1.WindowOffer.$Properties {
            }

            /** Represents a WindowOffer. */
            class WindowOffer {

                /**
                 * Constructs a new WindowOffer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.WindowOffer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WindowOffer job. */
                job: string;

                /** WindowOffer rank. */
                rank: number;

                /** WindowOffer window. */
                window?: (vicinal.broker.v1.RegionPlace.$Properties|null);

                /** WindowOffer ranks. */
                ranks: number[];

                /** WindowOffer fenced. */
                fenced: boolean;

                /**
                 * Creates a new WindowOffer instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WindowOffer instance
                 */
                static create(properties: vicinal.broker.v1.WindowOffer.$Shape): vicinal.broker.v1.WindowOffer & vicinal.broker.v1.WindowOffer.$Shape;
                static create(properties?: vicinal.broker.v1.WindowOffer.$Properties): vicinal.broker.v1.WindowOffer;

                /**
                 * Encodes the specified WindowOffer message. Does not implicitly {@link vicinal.broker.v1.WindowOffer.verify|verify} messages.
                 * @param message WindowOffer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.WindowOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WindowOffer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowOffer & vicinal.broker.v1.WindowOffer.$Shape} WindowOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.WindowOffer & vicinal.broker.v1.WindowOffer.$Shape;

                /**
                 * Gets the type url for WindowOffer
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace WindowOffer {

                /** Properties of a WindowOffer. */
                interface $Properties {

                    /** WindowOffer job */
                    job?: (string|null);

                    /** WindowOffer rank */
                    rank?: (number|null);

                    /** WindowOffer window */
                    window?: (vicinal.broker.v1.RegionPlace.$Properties|null);

                    /** WindowOffer ranks */
                    ranks?: (number[]|null);

                    /** WindowOffer fenced */
                    fenced?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WindowOffer. */
                type $Shape = vicinal.broker.v1.WindowOffer.$Properties;
            }

            /**
             * Properties of a WindowGone.
             * @deprecated Use vicinal.broker.v1.WindowGone.$Properties instead.
             */
            interface IWindowGone extends vicinal.broker.v1.WindowGone.$Properties {
            }

            /** Represents a WindowGone. */
            class WindowGone {

                /**
                 * Constructs a new WindowGone.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.WindowGone.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WindowGone job. */
                job: string;

                /** WindowGone rank. */
                rank: number;

                /** WindowGone segment. */
                segment: number;

                /**
                 * Creates a new WindowGone instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WindowGone instance
                 */
                static create(properties: vicinal.broker.v1.WindowGone.$Shape): vicinal.broker.v1.WindowGone & vicinal.broker.v1.WindowGone.$Shape;
                static create(properties?: vicinal.broker.v1.WindowGone.$Properties): vicinal.broker.v1.WindowGone;

                /**
                 * Encodes the specified WindowGone message. Does not implicitly {@link vicinal.broker.v1.WindowGone.verify|verify} messages.
                 * @param message WindowGone message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.WindowGone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WindowGone message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.WindowGone & vicinal.broker.v1.WindowGone.$Shape} WindowGone
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.WindowGone & vicinal.broker.v1.WindowGone.$Shape;

                /**
                 * Gets the type url for WindowGone
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace WindowGone {

                /** Properties of a WindowGone. */
                interface $Properties {

                    /** WindowGone job */
                    job?: (string|null);

                    /** WindowGone rank */
                    rank?: (number|null);

                    /** WindowGone segment */
                    segment?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WindowGone. */
                type $Shape = vicinal.broker.v1.WindowGone.$Properties;
            }

            /**
             * Properties of a Wake.
             * @deprecated Use vicinal.broker.v1.Wake.$Properties instead.
             */
            interface IWake extends vicinal.broker.v1.Wake.$Properties {
            }

            /** Represents a Wake. */
            class Wake {

                /**
                 * Constructs a new Wake.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.Wake.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Wake job. */
                job: string;

                /** Wake from. */
                from: number[];

                /** Wake to. */
                to: number[];

                /**
                 * Creates a new Wake instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Wake instance
                 */
                static create(properties: vicinal.broker.v1.Wake.$Shape): vicinal.broker.v1.Wake & vicinal.broker.v1.Wake.$Shape;
                static create(properties?: vicinal.broker.v1.Wake.$Properties): vicinal.broker.v1.Wake;

                /**
                 * Encodes the specified Wake message. Does not implicitly {@link vicinal.broker.v1.Wake.verify|verify} messages.
                 * @param message Wake message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.Wake.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Wake message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.Wake & vicinal.broker.v1.Wake.$Shape} Wake
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.Wake & vicinal.broker.v1.Wake.$Shape;

                /**
                 * Gets the type url for Wake
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace Wake {

                /** Properties of a Wake. */
                interface $Properties {

                    /** Wake job */
                    job?: (string|null);

                    /** Wake from */
                    from?: (number[]|null);

                    /** Wake to */
                    to?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Wake. */
                type $Shape = vicinal.broker.v1.Wake.$Properties;
            }

            /**
             * Properties of a RegionBorrow.
             * @deprecated Use vicinal.broker.v1.RegionBorrow.$Properties instead.
             */
            interface IRegionBorrow extends vicinal.broker.v1.RegionBorrow.$Properties {
            }

            /** Represents a RegionBorrow. */
            class RegionBorrow {

                /**
                 * Constructs a new RegionBorrow.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RegionBorrow.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RegionBorrow job. */
                job: string;

                /** RegionBorrow principal. */
                principal: string;

                /**
                 * Creates a new RegionBorrow instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RegionBorrow instance
                 */
                static create(properties: vicinal.broker.v1.RegionBorrow.$Shape): vicinal.broker.v1.RegionBorrow & vicinal.broker.v1.RegionBorrow.$Shape;
                static create(properties?: vicinal.broker.v1.RegionBorrow.$Properties): vicinal.broker.v1.RegionBorrow;

                /**
                 * Encodes the specified RegionBorrow message. Does not implicitly {@link vicinal.broker.v1.RegionBorrow.verify|verify} messages.
                 * @param message RegionBorrow message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RegionBorrow.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RegionBorrow message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionBorrow & vicinal.broker.v1.RegionBorrow.$Shape} RegionBorrow
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RegionBorrow & vicinal.broker.v1.RegionBorrow.$Shape;

                /**
                 * Gets the type url for RegionBorrow
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RegionBorrow {

                /** Properties of a RegionBorrow. */
                interface $Properties {

                    /** RegionBorrow job */
                    job?: (string|null);

                    /** RegionBorrow principal */
                    principal?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RegionBorrow. */
                type $Shape = vicinal.broker.v1.RegionBorrow.$Properties;
            }

            /**
             * Properties of a RegionLent.
             * @deprecated Use vicinal.broker.v1.RegionLent.$Properties instead.
             */
            interface IRegionLent extends vicinal.broker.v1.RegionLent.$Properties {
            }

            /** Represents a RegionLent. */
            class RegionLent {

                /**
                 * Constructs a new RegionLent.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RegionLent.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RegionLent job. */
                job: string;

                /** RegionLent region. */
                region: Uint8Array;

                /** RegionLent refusal. */
                refusal: string;

                /**
                 * Creates a new RegionLent instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RegionLent instance
                 */
                static create(properties: vicinal.broker.v1.RegionLent.$Shape): vicinal.broker.v1.RegionLent & vicinal.broker.v1.RegionLent.$Shape;
                static create(properties?: vicinal.broker.v1.RegionLent.$Properties): vicinal.broker.v1.RegionLent;

                /**
                 * Encodes the specified RegionLent message. Does not implicitly {@link vicinal.broker.v1.RegionLent.verify|verify} messages.
                 * @param message RegionLent message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RegionLent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RegionLent message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionLent & vicinal.broker.v1.RegionLent.$Shape} RegionLent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RegionLent & vicinal.broker.v1.RegionLent.$Shape;

                /**
                 * Gets the type url for RegionLent
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RegionLent {

                /** Properties of a RegionLent. */
                interface $Properties {

                    /** RegionLent job */
                    job?: (string|null);

                    /** RegionLent region */
                    region?: (Uint8Array|null);

                    /** RegionLent refusal */
                    refusal?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RegionLent. */
                type $Shape = vicinal.broker.v1.RegionLent.$Properties;
            }

            /**
             * Properties of a RegionReturn.
             * @deprecated Use vicinal.broker.v1.RegionReturn.$Properties instead.
             */
            interface IRegionReturn extends vicinal.broker.v1.RegionReturn.$Properties {
            }

            /** Represents a RegionReturn. */
            class RegionReturn {

                /**
                 * Constructs a new RegionReturn.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RegionReturn.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RegionReturn region. */
                region: Uint8Array;

                /** RegionReturn job. */
                job: string;

                /**
                 * Creates a new RegionReturn instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RegionReturn instance
                 */
                static create(properties: vicinal.broker.v1.RegionReturn.$Shape): vicinal.broker.v1.RegionReturn & vicinal.broker.v1.RegionReturn.$Shape;
                static create(properties?: vicinal.broker.v1.RegionReturn.$Properties): vicinal.broker.v1.RegionReturn;

                /**
                 * Encodes the specified RegionReturn message. Does not implicitly {@link vicinal.broker.v1.RegionReturn.verify|verify} messages.
                 * @param message RegionReturn message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RegionReturn.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RegionReturn message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionReturn & vicinal.broker.v1.RegionReturn.$Shape} RegionReturn
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RegionReturn & vicinal.broker.v1.RegionReturn.$Shape;

                /**
                 * Gets the type url for RegionReturn
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RegionReturn {

                /** Properties of a RegionReturn. */
                interface $Properties {

                    /** RegionReturn region */
                    region?: (Uint8Array|null);

                    /** RegionReturn job */
                    job?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RegionReturn. */
                type $Shape = vicinal.broker.v1.RegionReturn.$Properties;
            }

            /**
             * Properties of a RegionHeld.
             * @deprecated Use vicinal.broker.v1.RegionHeld.$Properties instead.
             */
            interface IRegionHeld extends vicinal.broker.v1.RegionHeld.$Properties {
            }

            /** Represents a RegionHeld. */
            class RegionHeld {

                /**
                 * Constructs a new RegionHeld.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.RegionHeld.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RegionHeld region. */
                region: Uint8Array;

                /** RegionHeld job. */
                job: string;

                /**
                 * Creates a new RegionHeld instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RegionHeld instance
                 */
                static create(properties: vicinal.broker.v1.RegionHeld.$Shape): vicinal.broker.v1.RegionHeld & vicinal.broker.v1.RegionHeld.$Shape;
                static create(properties?: vicinal.broker.v1.RegionHeld.$Properties): vicinal.broker.v1.RegionHeld;

                /**
                 * Encodes the specified RegionHeld message. Does not implicitly {@link vicinal.broker.v1.RegionHeld.verify|verify} messages.
                 * @param message RegionHeld message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.RegionHeld.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RegionHeld message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.RegionHeld & vicinal.broker.v1.RegionHeld.$Shape} RegionHeld
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.RegionHeld & vicinal.broker.v1.RegionHeld.$Shape;

                /**
                 * Gets the type url for RegionHeld
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace RegionHeld {

                /** Properties of a RegionHeld. */
                interface $Properties {

                    /** RegionHeld region */
                    region?: (Uint8Array|null);

                    /** RegionHeld job */
                    job?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RegionHeld. */
                type $Shape = vicinal.broker.v1.RegionHeld.$Properties;
            }

            /**
             * Properties of a PartKept.
             * @deprecated Use vicinal.broker.v1.PartKept.$Properties instead.
             */
            interface IPartKept extends vicinal.broker.v1.PartKept.$Properties {
            }

            /** Represents a PartKept. */
            class PartKept {

                /**
                 * Constructs a new PartKept.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PartKept.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PartKept job. */
                job: string;

                /** PartKept proof. */
                proof: Uint8Array;

                /**
                 * Creates a new PartKept instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PartKept instance
                 */
                static create(properties: vicinal.broker.v1.PartKept.$Shape): vicinal.broker.v1.PartKept & vicinal.broker.v1.PartKept.$Shape;
                static create(properties?: vicinal.broker.v1.PartKept.$Properties): vicinal.broker.v1.PartKept;

                /**
                 * Encodes the specified PartKept message. Does not implicitly {@link vicinal.broker.v1.PartKept.verify|verify} messages.
                 * @param message PartKept message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PartKept.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PartKept message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PartKept & vicinal.broker.v1.PartKept.$Shape} PartKept
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PartKept & vicinal.broker.v1.PartKept.$Shape;

                /**
                 * Gets the type url for PartKept
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PartKept {

                /** Properties of a PartKept. */
                interface $Properties {

                    /** PartKept job */
                    job?: (string|null);

                    /** PartKept proof */
                    proof?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PartKept. */
                type $Shape = vicinal.broker.v1.PartKept.$Properties;
            }

            /**
             * Properties of a MachineEnded.
             * @deprecated Use vicinal.broker.v1.MachineEnded.$Properties instead.
             */
            interface IMachineEnded extends vicinal.broker.v1.MachineEnded.$Properties {
            }

            /** Represents a MachineEnded. */
            class MachineEnded {

                /**
                 * Constructs a new MachineEnded.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.MachineEnded.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MachineEnded slot. */
                slot: number;

                /**
                 * Creates a new MachineEnded instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns MachineEnded instance
                 */
                static create(properties: vicinal.broker.v1.MachineEnded.$Shape): vicinal.broker.v1.MachineEnded & vicinal.broker.v1.MachineEnded.$Shape;
                static create(properties?: vicinal.broker.v1.MachineEnded.$Properties): vicinal.broker.v1.MachineEnded;

                /**
                 * Encodes the specified MachineEnded message. Does not implicitly {@link vicinal.broker.v1.MachineEnded.verify|verify} messages.
                 * @param message MachineEnded message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.MachineEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MachineEnded message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.MachineEnded & vicinal.broker.v1.MachineEnded.$Shape} MachineEnded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.MachineEnded & vicinal.broker.v1.MachineEnded.$Shape;

                /**
                 * Gets the type url for MachineEnded
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace MachineEnded {

                /** Properties of a MachineEnded. */
                interface $Properties {

                    /** MachineEnded slot */
                    slot?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MachineEnded. */
                type $Shape = vicinal.broker.v1.MachineEnded.$Properties;
            }

            /**
             * Properties of a PartEnded.
             * @deprecated Use vicinal.broker.v1.PartEnded.$Properties instead.
             */
            interface IPartEnded extends vicinal.broker.v1.PartEnded.$Properties {
            }

            /** Represents a PartEnded. */
            class PartEnded {

                /**
                 * Constructs a new PartEnded.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: vicinal.broker.v1.PartEnded.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PartEnded job. */
                job: string;

                /** PartEnded reason. */
                reason: string;

                /**
                 * Creates a new PartEnded instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PartEnded instance
                 */
                static create(properties: vicinal.broker.v1.PartEnded.$Shape): vicinal.broker.v1.PartEnded & vicinal.broker.v1.PartEnded.$Shape;
                static create(properties?: vicinal.broker.v1.PartEnded.$Properties): vicinal.broker.v1.PartEnded;

                /**
                 * Encodes the specified PartEnded message. Does not implicitly {@link vicinal.broker.v1.PartEnded.verify|verify} messages.
                 * @param message PartEnded message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: vicinal.broker.v1.PartEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PartEnded message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {vicinal.broker.v1.PartEnded & vicinal.broker.v1.PartEnded.$Shape} PartEnded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): vicinal.broker.v1.PartEnded & vicinal.broker.v1.PartEnded.$Shape;

                /**
                 * Gets the type url for PartEnded
                 * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
                 * @returns The type url
                 */
                static getTypeUrl(prefix?: string): string;
            }

            namespace PartEnded {

                /** Properties of a PartEnded. */
                interface $Properties {

                    /** PartEnded job */
                    job?: (string|null);

                    /** PartEnded reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PartEnded. */
                type $Shape = vicinal.broker.v1.PartEnded.$Properties;
            }
        }
    }
}
